import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Puts files before the newer rules of veraPDF, all in one run: java -cp JARS NewerVeraPDF.java
 * STANDARD FILE... prints a line for each file: PASS or FAIL, its name, and the tests that it
 * fails, as 7.1-3, parted by tabs; NONE where it cannot read the file.
 */
public class NewerVeraPDF {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour standard = PDFAFlavour.fromString(args[0]);
        if (!standard.getId().equals(args[0])) {
            throw new IllegalArgumentException("no such standard: " + args[0]); // it would have judged by another
        }
        for (String name : Arrays.copyOfRange(args, 1, args.length)) {
            try (InputStream in = new FileInputStream(name);
                    PDFAParser file = Foundries.defaultInstance().createParser(in, standard);
                    PDFAValidator judge = Foundries.defaultInstance().createValidator(standard, false)) {
                ValidationResult result = judge.validate(file);
                StringBuilder line = new StringBuilder((result.isCompliant() ? "PASS" : "FAIL") + "\t" + name);
                for (RuleId rule : result.getFailedChecks().keySet()) {
                    line.append("\t").append(rule.getClause()).append("-").append(rule.getTestNumber());
                }
                System.out.println(line);
            } catch (Exception e) {
                System.out.println("NONE\t" + name + "\t" + e);
            }
        }
    }
}
