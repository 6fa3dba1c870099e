// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last lines of a certificate's file, after the PDF proper. To a PDF reader they are comments
 * and once more where the table of objects lies:
 *
 * <pre>
 * %coplanar/certificate-seal/1
 * %key NAME+ID+BASE64
 * %entry {"schema":"coplanar/entry/1", …
 * %proof c2sp.org/tlog-proof@v1
 * %proof index 812
 * %proof …
 * startxref
 * 123456
 * %%EOF
 * </pre>
 *
 * <p>There is one form only: each byte is fixed, or the log's entry, or proved, or signed.
 *
 * @param body how many bytes of the file come before it
 * @param key the verifier key that it names
 * @param leaf the log's entry
 * @param proof in the form of c2sp.org/tlog-proof
 */
record CertificateSeal(int body, String key, byte[] leaf, String proof) {
  static final String BEGIN = "%coplanar/certificate-seal/1\n";

  /** Stands in the PDF proper, so that a certificate is known without its seal. */
  static final String MARK = "coplanar/certificate/1";

  private static final String KEY = "%key ";
  private static final String ENTRY = "%entry ";
  private static final String PROOF = "%proof ";
  private static final String EMPTY_PROOF_LINE = "%proof";
  private static final String XREF = "startxref\n";
  private static final String EOF = "%%EOF\n";

  /** An entry, a proof and a note have less. */
  private static final int MOST_BYTES = 512 << 10;

  private static final int MOST_LINES = 200;

  /** Whether the file is, or was made from, a certificate. */
  static boolean isOurs(byte[] file) {
    return last(file, BEGIN) >= 0 || last(file, MARK) >= 0;
  }

  /** Whether a whole file ends here and something follows it. */
  static boolean isFollowed(byte[] file, int from) {
    int end = first(file, EOF, from);
    return end >= 0 && end + EOF.length() < file.length;
  }

  /** Where the last seal begins; -1 where there is none. */
  static int begin(byte[] file) {
    return last(file, BEGIN);
  }

  /**
   * Reads it.
   *
   * @param from where it begins; it must end where the file ends
   */
  static CertificateSeal read(byte[] file, int from) throws Unreadable {
    if (file.length - from > MOST_BYTES) {
      throw new Unreadable("it has " + (file.length - from) + " bytes");
    }
    String text = text(file, from);
    if (!text.endsWith("\n")) {
      throw new Unreadable("it does not end in a line feed");
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.size() < 9 || lines.size() > MOST_LINES) {
      throw new Unreadable("it has " + lines.size() + " lines");
    }
    String key = after(KEY, lines.get(1));
    String leaf = after(ENTRY, lines.get(2));
    StringBuilder proof = new StringBuilder();
    int at = 3;
    if (!lines.get(at).startsWith(PROOF)) {
      throw new Unreadable("it has no proof");
    }
    for (; lines.get(at).startsWith(EMPTY_PROOF_LINE); at++) {
      String line = lines.get(at);
      proof.append(line.equals(EMPTY_PROOF_LINE) ? "" : after(PROOF, line)).append('\n');
    }
    CertificateSeal seal =
        new CertificateSeal(from, key, leaf.getBytes(StandardCharsets.UTF_8), proof.toString());
    String xref = xref(file, from);
    if (xref == null || !text.equals(seal.written(xref))) {
      throw new Unreadable("its lines are not those that we write");
    }
    return seal;
  }

  /** As it stands in a file whose table of objects lies there. */
  private String written(String xref) {
    StringBuilder out = new StringBuilder(BEGIN);
    out.append(KEY).append(key).append('\n');
    out.append(ENTRY).append(new String(leaf, StandardCharsets.UTF_8)).append('\n');
    for (String line : proof.substring(0, proof.length() - 1).split("\n", -1)) {
      out.append(line.isEmpty() ? EMPTY_PROOF_LINE : PROOF + line).append('\n');
    }
    return out.append(XREF).append(xref).append('\n').append(EOF).toString();
  }

  /** Where the PDF proper says that its table of objects lies; null where it says nothing. */
  private static @Nullable String xref(byte[] file, int end) {
    int tail = Math.max(0, end - 64);
    String text = new String(file, tail, end - tail, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(XREF);
    return at < 0 || !text.endsWith("\n" + EOF)
        ? null
        : text.substring(at + XREF.length(), text.length() - EOF.length() - 1);
  }

  private static String text(byte[] file, int from) throws Unreadable {
    String text = new String(file, from, file.length - from, StandardCharsets.UTF_8);
    byte[] again = text.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(again, 0, again.length, file, from, file.length)) {
      throw new Unreadable("it is no UTF-8");
    }
    return text;
  }

  private static String after(String start, String line) throws Unreadable {
    if (!line.startsWith(start)) {
      throw new Unreadable("it has no line \"" + start.strip() + "\" where one belongs");
    }
    return line.substring(start.length());
  }

  private static int last(byte[] file, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = file.length - wanted.length; i >= 0; i--) {
      if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private static int first(byte[] file, String text, int from) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = from; i <= file.length - wanted.length; i++) {
      if (Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
