package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A piece of a file, half a megabyte at most. */
@Entity
public class EvidencePart extends PanacheEntity {

    private static final int LENGTH = 512 * 1024;

    @ManyToOne(fetch = FetchType.LAZY)
    public EvidenceFile file;

    public int position;
    public byte[] content;

    /** Stores what is in the file, in place of what was. */
    static void write(EvidenceFile file, byte[] bytes) {
        delete("file", file);
        for (int from = 0; from < bytes.length; from += LENGTH) {
            EvidencePart part = new EvidencePart();
            part.file = file;
            part.position = from / LENGTH;
            part.content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LENGTH));
            part.persist();
        }
    }

    static byte[] read(EvidenceFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.size);
        EvidencePart.<EvidencePart>list("file = ?1 order by position", file)
                .forEach(part -> bytes.writeBytes(part.content));
        return bytes.toByteArray();
    }
}
