package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.waymark.platform.Pieces;

/** One of the {@link Pieces} of a file. */
@Entity
public class EvidencePart extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public EvidenceFile file;

    public int position;
    public byte[] content;

    /** Stores what is in the file, in place of what was. */
    static void write(EvidenceFile file, byte[] bytes) {
        delete("file", file);
        List<byte[]> pieces = Pieces.of(bytes);
        for (int position = 0; position < pieces.size(); position++) {
            EvidencePart part = new EvidencePart();
            part.file = file;
            part.position = position;
            part.content = pieces.get(position);
            part.persist();
        }
    }

    static byte[] read(EvidenceFile file) {
        return Pieces.joined(EvidencePart.<EvidencePart>list("file = ?1 order by position", file).stream()
                .map(part -> part.content)
                .toList());
    }
}
