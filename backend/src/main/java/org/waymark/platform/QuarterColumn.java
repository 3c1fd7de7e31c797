package org.waymark.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.waymark.progress.Quarter;

/** Quarters are stored as "2022-23-Q1", which sorts as text. */
@Converter(autoApply = true)
public class QuarterColumn implements AttributeConverter<Quarter, String> {

    @Override
    public String convertToDatabaseColumn(Quarter quarter) {
        return quarter == null ? null : quarter.toString();
    }

    @Override
    public Quarter convertToEntityAttribute(String text) {
        return text == null ? null : Quarter.of(text);
    }
}
