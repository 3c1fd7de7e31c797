package org.waymark.document;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A piece of a template, half a megabyte at most: H2 keeps no more than one in a value. */
@Entity
public class TemplatePart extends PanacheEntity {

    private static final int LENGTH = 512 * 1024;

    @ManyToOne(fetch = FetchType.LAZY)
    public PaperTemplate template;

    public int position;
    public byte[] content;

    /** Stores what is in the file, in place of what was. */
    static void write(PaperTemplate template, byte[] bytes) {
        delete("template", template);
        for (int from = 0; from < bytes.length; from += LENGTH) {
            TemplatePart part = new TemplatePart();
            part.template = template;
            part.position = from / LENGTH;
            part.content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LENGTH));
            part.persist();
        }
    }

    static byte[] read(PaperTemplate template) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(template.size);
        TemplatePart.<TemplatePart>list("template = ?1 order by position", template)
                .forEach(part -> bytes.writeBytes(part.content));
        return bytes.toByteArray();
    }
}
