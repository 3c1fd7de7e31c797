package org.waymark.document;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.waymark.platform.Pieces;

/** One of the {@link Pieces} of a template. */
@Entity
public class TemplatePart extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public PaperTemplate template;

    public int position;
    public byte[] content;

    /** Stores what is in the file. */
    static void write(PaperTemplate template, byte[] bytes) {
        List<byte[]> pieces = Pieces.of(bytes);
        for (int position = 0; position < pieces.size(); position++) {
            TemplatePart part = new TemplatePart();
            part.template = template;
            part.position = position;
            part.content = pieces.get(position);
            part.persist();
        }
    }

    static byte[] read(PaperTemplate template) {
        return Pieces.joined(TemplatePart.<TemplatePart>list("template = ?1 order by position", template).stream()
                .map(part -> part.content)
                .toList());
    }
}
