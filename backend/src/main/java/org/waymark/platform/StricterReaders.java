package org.waymark.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;

/** Readers of Jackson's own that take more than they should. */
final class StricterReaders extends BeanDeserializerModifier {

    /** In all lists together: a plan has six for each action. To check a hundred thousand that are wrong takes half a minute. */
    private static final int MOST_ENTRIES = 30_000;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return new ListReader(reader);
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return new WordReader(reader);
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
        return reader instanceof BeanDeserializerBase ? new RecordReader(reader) : reader;
    }

    /** A record is an object. Of a text or a number in its place Jackson by itself does not say which place that is. */
    private static final class RecordReader extends DelegatingDeserializer {

        RecordReader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new RecordReader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.currentToken().isScalarValue()
                    ? context.handleUnexpectedToken(handledType(), parser)
                    : super.deserialize(parser, context);
        }
    }

    /**
     * One of the listed words as it is written. Jackson by itself cuts blanks and control characters off its ends, and does not say where
     * an empty text is.
     */
    private static final class WordReader extends DelegatingDeserializer {

        WordReader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new WordReader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return super.deserialize(parser, context);
            }
            String word = parser.getText();
            return !word.isEmpty() && word.equals(word.trim())
                    ? super.deserialize(parser, context)
                    : context.handleWeirdStringValue(handledType(), word, "nothing, or more than the word");
        }
    }

    /**
     * A list has something in every place. Told while it is read: to the validator all gaps of a list have one hash, and a body of 50 kB
     * kept it busy for ten seconds.
     */
    private static final class ListReader extends DelegatingDeserializer {

        ListReader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new ListReader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object list = super.deserialize(parser, context);
            if (list instanceof Collection<?> entries) {
                count(entries.size(), parser, context);
            }
            if (list instanceof Collection<?> entries
                    && !Malformed.isAnythingNoted()
                    && entries.stream().anyMatch(Objects::isNull)) {
                Malformed.note(parser, "Leave no entry of the list empty");
            }
            return list;
        }

        private static void count(int entries, JsonParser parser, DeserializationContext context) {
            Integer before = (Integer) context.getAttribute(ListReader.class);
            int all = entries + (before == null ? 0 : before);
            context.setAttribute(ListReader.class, all);
            if (all > MOST_ENTRIES && all - entries <= MOST_ENTRIES) {
                Malformed.note(parser, "Give at most %,d entries in all lists together".formatted(MOST_ENTRIES));
            }
        }
    }
}
