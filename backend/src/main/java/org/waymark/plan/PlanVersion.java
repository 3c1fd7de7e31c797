package org.waymark.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.waymark.platform.Caller;

/**
 * What an entity tag of a plan is made from. Every write counts up one row of its own, an action's, an objective's or the plan's, so
 * that leads of different actions never wait for each other; the sum grows by one with each.
 */
@ApplicationScoped
public class PlanVersion {

    private static final String SUM = """
            select p.revision
                + coalesce((select sum(o.revision) from objective o where o.plan_id = p.id), 0)
                + coalesce((select sum(a.revision) from action a where a.plan_id = p.id), 0)
            from plan p where p.plan_key = ?""";

    private final AgroalDataSource database;

    PlanVersion(AgroalDataSource database) {
        this.database = database;
    }

    /** The version of everything in the plan; 404 where there is none. */
    public String of(String plan) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SUM)) {
            query.setString(1, plan);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw Caller.noSuchPlan(plan);
                }
                return plan + "-" + row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
