package org.waymark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.waymark.platform.Today;

/** How the packages hang together, each rule with its reason. */
class ArchitectureTest {

    private static final String ROOT = "org.waymark.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.waymark");

    @Test
    void theRulesLookAtSomething() {
        assertTrue(MAIN.size() > 50, "Only " + MAIN.size() + " classes were found");
    }

    @Test
    void progressIsArithmeticAndNothingElse() {
        classes()
                .that()
                .resideInAPackage(ROOT + "progress..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "progress..", "java..")
                .because(
                        "the figures have to be provable by themselves: plain values in, plain values out, no framework")
                .check(MAIN);
    }

    @Test
    void platformKnowsNoFeature() {
        mayUse("platform", "progress")
                .because(
                        "everything may use platform, so platform may use nothing of the rest; a quarter is its one word")
                .check(MAIN);
    }

    @Test
    void historyIsWrittenToAndKnowsNobody() {
        mayUse("history", "platform")
                .because("every feature writes history, so history can know none of them")
                .check(MAIN);
    }

    @Test
    void aResourceThatAnswersWithKeptBytesSaysTheirForm() {
        MAIN.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(Produces.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawReturnType().isEquivalentTo(Uni.class)
                        && method.isMetaAnnotatedWith(HttpMethod.class))
                .forEach(method -> assertTrue(
                        method.isAnnotatedWith(Produces.class),
                        method.getFullName() + " would answer in whatever form the caller names"));
    }

    @Test
    void planKnowsNothingOfWhatIsSaidOfIt() {
        mayUse("plan", "platform", "progress", "history")
                .because(
                        "updates come and go, the plan stands; who keeps data that hangs on it says so through Dependents")
                .check(MAIN);
    }

    @Test
    void updateFeedsOnThePlanAndNothingLater() {
        mayUse("update", "platform", "progress", "history", "plan")
                .because("who the caller is gets handed in; documents and publications read updates, not the other way")
                .check(MAIN);
    }

    @Test
    void publicationsAreMadeFromPlansAndUpdates() {
        mayUse("publication", "platform", "progress", "history", "plan", "update")
                .because("what is frozen is what was said and counted; documents are made from it, not the other way")
                .check(MAIN);
    }

    @Test
    void peopleKnowThePlansPartnersAndNotWhatTheySay() {
        mayUse("people", "platform", "progress", "history", "plan")
                .because("who may do what is settled before anything is said")
                .check(MAIN);
    }

    @Test
    void meetingsArePlannedForAPlanWhateverIsSaidOfIt() {
        mayUse("meeting", "platform", "progress", "history", "plan")
                .because("they are dates: no update, figure or paper depends on them until a manager adopts one")
                .check(MAIN);
    }

    @Test
    void remindersKnowWhoIsToBeToldOfWhat() {
        mayUse("reminder", "platform", "progress", "history", "plan", "update", "people", "meeting")
                .because("they read what is owed and who owes it, and change neither")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "reminder..", ROOT + "demonstration..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "reminder..")
                .because("what goes out by mail listens to the rest, and the rest works without it")
                .check(MAIN);
    }

    @Test
    void nothingDependsOnDocumentsOrTheDemonstration() {
        for (String leaf : new String[] {"document", "demonstration"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + leaf + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + leaf + "..")
                    .because(leaf + " can be taken away without anything else noticing")
                    .check(MAIN);
        }
    }

    @Test
    void thereAreNoCircles() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package, and nobody can read one without the other")
                .check(MAIN);
    }

    @Test
    void thereIsOneClock() {
        DescribedPredicate<JavaMethodCall> now = DescribedPredicate.describe(
                "now()",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time"));
        noClasses()
                .that()
                .doNotBelongToAnyOf(Today.class)
                .should(callMethodWhere(now).as("call now()"))
                .because("the day that the rules go by can be set, so nothing may ask the machine for it")
                .check(MAIN);
    }

    @Test
    void everyResourceMethodSaysWhoMayCallItAndWhatItDoes() {
        methods()
                .that(are(metaAnnotatedWith(HttpMethod.class)))
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("deny by default: a method that nobody gave a role is one that nobody thought about")
                .check(MAIN);
        methods()
                .that(are(metaAnnotatedWith(HttpMethod.class)))
                .should()
                .beAnnotatedWith(Operation.class)
                .because("the contract writes itself from the code, the summary too")
                .check(MAIN);
    }

    @Test
    void resourcesAreNamedSoAndStandWithTheirFeature() {
        classes()
                .that(are(annotatedWith(Path.class)))
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .resideOutsideOfPackage(ROOT + "platform..")
                .because("an address leads to a class by its name")
                .check(MAIN);
    }

    @Test
    void whatAClassNeedsIsHandedToItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .because("a constructor shows what a class needs, and lets it be made without a container")
                .check(MAIN);
    }

    @Test
    void entitiesStayInTheirFeatures() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "platform..", ROOT + "progress..")
                .should()
                .beAnnotatedWith(Entity.class)
                .because("data belongs to a feature")
                .check(MAIN);
    }

    @Test
    void packagesAreFeaturesNotLayers() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..",
                        "..dto..",
                        "..util..",
                        "..helper..",
                        "..manager..",
                        "..base..",
                        "..service..",
                        "..repository..",
                        "..mapper..")
                .because("a reader looks for what a class is about, not for what kind of class it is")
                .check(MAIN);
    }

    private static ArchRule mayUse(String feature, String... others) {
        String[] all = Stream.concat(Stream.of(feature), Stream.of(others))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + feature + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "*..").and(DescribedPredicate.not(resideInAnyPackage(all))));
    }
}
