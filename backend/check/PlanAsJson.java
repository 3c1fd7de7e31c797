import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;

/** Writes a plan document that is YAML as JSON; run with the application's own libraries on the class path. */
class PlanAsJson {

    public static void main(String[] file) throws Exception {
        new ObjectMapper().writeValue(System.out, new ObjectMapper(new YAMLFactory()).readTree(new File(file[0])));
    }
}
