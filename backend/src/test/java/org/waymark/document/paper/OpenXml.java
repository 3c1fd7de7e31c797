package org.waymark.document.paper;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.logging.log4j.Logger;
import org.apache.xmlbeans.XmlObject;

/**
 * What the Open XML schemas hold against the parts of a Word or Excel file. They are looked at apart from POI's own lesser copy, which
 * the product runs with and the tests must run with too.
 */
public final class OpenXml {

    private static final String SCHEMAS = "org/apache/poi/schemas/ooxml/system/ooxml/TypeSystemHolder.class";

    private OpenXml() {}

    /** Each with its part; none in a file that conforms. Parts that the schemas know nothing of are passed over. */
    public static List<String> faults(byte[] file) throws Exception {
        List<String> faults = new ArrayList<>();
        try (URLClassLoader whole = whole();
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            Object schemas = whole.loadClass("org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder")
                    .getField("typeSystem")
                    .get(null);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName();
                if (name.matches("(word|xl)/.*\\.xml")) {
                    check(whole, schemas, zip.readAllBytes()).forEach(fault -> faults.add(name + ": " + fault));
                }
            }
        }
        return faults;
    }

    private static URLClassLoader whole() throws Exception {
        String jar = OpenXml.class
                .getClassLoader()
                .resources(SCHEMAS)
                .map(URL::getPath)
                .filter(path -> path.contains("poi-ooxml-full"))
                .findFirst()
                .orElseThrow();
        URL full = new URL(jar.substring(0, jar.indexOf('!')));
        return new URLClassLoader(
                new URL[] {full, jar(XmlObject.class), jar(Logger.class)}, ClassLoader.getPlatformClassLoader());
    }

    private static URL jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static List<String> check(ClassLoader whole, Object schemas, byte[] part) throws Exception {
        Class<?> options = whole.loadClass("org.apache.xmlbeans.XmlOptions");
        Object told = options.getConstructor().newInstance();
        Collection<Object> errors = new ArrayList<>();
        options.getMethod("setErrorListener", Collection.class).invoke(told, errors);
        Class<?> loader = whole.loadClass("org.apache.xmlbeans.SchemaTypeLoader");
        Method parse = loader.getMethod(
                "parse", InputStream.class, whole.loadClass("org.apache.xmlbeans.SchemaType"), options);
        Object parsed = parse.invoke(schemas, new ByteArrayInputStream(part), null, null);
        whole.loadClass("org.apache.xmlbeans.XmlObject")
                .getMethod("validate", options)
                .invoke(parsed, told);
        return errors.stream().map(Object::toString).toList();
    }
}
