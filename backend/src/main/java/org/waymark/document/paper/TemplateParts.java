package org.waymark.document.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The pictures and fonts of a template that a paper takes over. They are known by what they are, and get names of ours: nobody else says
 * under what name something is written.
 */
final class TemplateParts {

    /** @param name such as word/media/template1.png */
    record Part(String name, byte[] content) {}

    private final WordFile file;
    private final List<Part> kept = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();

    TemplateParts(WordFile file) {
        this.file = file;
    }

    List<Part> kept() {
        return kept;
    }

    /**
     * What a part refers to, by our names.
     *
     * @param looked through by now
     * @param held the types of what it may refer to
     */
    List<WordFile.Relation> beside(Harmless looked, Set<String> held) throws UnusableTemplate {
        String part = looked.part();
        List<WordFile.Relation> relations = new ArrayList<>();
        for (WordFile.Relation relation : file.relations(part)) {
            boolean link = relation.type().equals("hyperlink");
            if (!held.contains(relation.type()) || relation.external() && !link) {
                throw new UnusableTemplate(
                        "Its part %s refers to something outside of it, or to an embedded object (%s). Put the picture itself into the file."
                                .formatted(part, relation.type()));
            }
            String target = link ? address(part, relation) : target(part, relation, looked.root());
            relations.add(new WordFile.Relation(relation.id(), relation.type(), target, relation.external()));
        }
        Set<String> known = relations.stream().map(WordFile.Relation::id).collect(Collectors.toSet());
        if (known.size() < relations.size() || !known.containsAll(looked.relations())) {
            throw new UnusableTemplate("Its part %s refers to something that it lacks.".formatted(part));
        }
        return relations;
    }

    private static String address(String part, WordFile.Relation link) throws UnusableTemplate {
        if (!link.target().matches(link.external() ? "(?i)(https?://|mailto:)\\S+|#[\\w.-]*" : "#[\\w.-]*")) {
            throw new UnusableTemplate(
                    "Its part %s has a link that leads to neither a web page nor an email address.".formatted(part));
        }
        return link.target();
    }

    private String target(String part, WordFile.Relation relation, Element content) throws UnusableTemplate {
        String name = relation.target();
        byte[] bytes = file.part(name);
        if (bytes == null || !name.matches("(word/)?(media|fonts|theme)/[\\w.-]+")) {
            throw new UnusableTemplate(
                    "Its part %s refers to a picture or font that is not where Word puts them. Save it again in Word."
                            .formatted(part));
        }
        String known = targets.get(name);
        return known == null ? keep(relation, content, bytes) : known;
    }

    private String keep(WordFile.Relation relation, Element content, byte[] bytes) throws UnusableTemplate {
        String name = relation.target();
        boolean font = relation.type().equals("font");
        Media media = (font ? Media.ofFont(bytes, keyOf(relation.id(), content)) : Media.ofPicture(bytes)).orElse(null);
        byte[] taken = bytes;
        if (media == null && font) {
            throw new UnusableTemplate(
                    "Its font %s is not one as Word embeds it. Save it without embedded fonts.".formatted(name));
        }
        if (media == null) {
            media = Media.SVG;
            taken = drawing(name);
        }
        String target = "%s/template%d.%s".formatted(font ? "fonts" : "media", kept.size() + 1, media.extension);
        kept.add(new Part("word/" + target, taken));
        targets.put(name, target);
        return target;
    }

    private byte[] drawing(String name) throws UnusableTemplate {
        if (!name.endsWith(".svg")) {
            throw new UnusableTemplate(
                    "Its picture %s is of a kind that Word does not know. Put it in as PNG or JPEG.".formatted(name));
        }
        Element svg = file.xml(name, "http://www.w3.org/2000/svg", "svg");
        Harmless.drawing(name, svg);
        return SafeXml.write(svg).getBytes(StandardCharsets.UTF_8);
    }

    /** Beside which an embedded font is named. */
    private static String keyOf(String id, Element fonts) {
        NodeList all = fonts.getElementsByTagNameNS(WordMargins.MAIN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element embedded = (Element) all.item(i);
            if (embedded.getAttributeNS(WordTemplate.RELATIONS, "id").equals(id)) {
                return embedded.getAttributeNS(WordMargins.MAIN, "fontKey");
            }
        }
        return "";
    }
}
