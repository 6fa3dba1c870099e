// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples of Go's own tests: golang.org/x/mod, sumdb/note/note_test.go at commit
 * 02c991387e35f9e4c0a9b7ce137717055f8d716d.
 */
class GoNoteTest {
  private static final String PETER_PRIVATE =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String ENOCH =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  private static final String PETER_LINE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
          + "qdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCH_LINE =
      "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTG"
          + "wnWLox33WWd1RvMc+QQ=\n";

  @Test
  void signsToTheByte() throws InputFault {
    SigningKey key = SigningKey.parse(PETER_PRIVATE);
    assertThat(key.encode()).isEqualTo(PETER_PRIVATE);
    assertThat(key.verifier().encode()).isEqualTo(PETER);
    assertThat(SignedNote.sign(TEXT, List.of(key))).hasToString(TEXT + "\n" + PETER_LINE);
  }

  @Test
  void passesOverUnknownSigners() throws InputFault {
    VerifierKey peter = VerifierKey.parse(PETER);
    VerifierKey enoch = VerifierKey.parse(ENOCH);
    SignedNote note = parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.signers(List.of(peter))).containsExactly(peter);
    assertThat(note.signers(List.of(peter, enoch))).containsExactly(peter, enoch);
    assertThatThrownBy(() -> note.signers(List.of())).isInstanceOf(InputFault.class);
  }

  @Test
  void acceptsAKnownSignatureTwice() throws InputFault {
    VerifierKey peter = VerifierKey.parse(PETER);
    SignedNote note = parse(TEXT + "\n" + PETER_LINE + PETER_LINE + ENOCH_LINE + ENOCH_LINE);
    assertThat(note.signers(List.of(peter))).containsExactly(peter);
  }

  @Test
  void refusesTheWholeNoteForOneFalseSignature() throws InputFault {
    String broken = PETER_LINE.substring(0, 60) + "ABCD" + PETER_LINE.substring(60);
    SignedNote note = parse(TEXT + "\n" + broken);
    VerifierKey peter = VerifierKey.parse(PETER);
    assertThatThrownBy(() -> note.signers(List.of(peter)))
        .hasMessageContaining("PeterNeumann+c74f20a3 is false");
  }

  @Test
  void refusesTooManySignatures() {
    assertThatThrownBy(() -> parse(TEXT + "\n" + PETER_LINE.repeat(101)))
        .isInstanceOf(InputFault.TooLarge.class);
  }

  @Test
  void refusesOtherForms() {
    List<String> bad =
        List.of(
            TEXT,
            TEXT + "\n",
            TEXT + "\n" + PETER_LINE.stripTrailing(),
            "\u0001" + TEXT + "\n" + PETER_LINE,
            TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "Bad Name"),
            TEXT + "\n" + PETER_LINE + "Unexpected line.\n");
    for (String note : bad) {
      assertThatThrownBy(() -> parse(note)).as(note).isInstanceOf(InputFault.class);
    }
    byte[] latin = ("\u00ff" + TEXT + "\n" + PETER_LINE).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> SignedNote.parse(latin)).hasMessageContaining("UTF-8");
  }

  @Test
  void refusesEveryMangledVerifierKey() {
    refusesPartsAndNeighbors(PETER, VerifierKey::parse);
    // a key that is too long, and one of an unknown algorithm, each with an id that fits
    refuses("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
    refuses("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  @Test
  void refusesEveryMangledSigningKey() {
    refusesPartsAndNeighbors(PETER_PRIVATE, SigningKey::parse);
  }

  private interface Parser {
    Object parse(String text) throws InputFault;
  }

  private static void refuses(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(InputFault.class);
  }

  private static void refusesPartsAndNeighbors(String key, Parser parser) {
    for (int i = 0; i < key.length(); i++) {
      String changed = key.substring(0, i) + (char) (key.charAt(i) + 1) + key.substring(i + 1);
      assertThatThrownBy(() -> parser.parse(changed)).as(changed).isInstanceOf(InputFault.class);
      for (int j = i + 1; j <= key.length(); j++) {
        String part = key.substring(i, j);
        if (!part.equals(key)) {
          assertThatThrownBy(() -> parser.parse(part)).as(part).isInstanceOf(InputFault.class);
        }
      }
    }
  }

  private static SignedNote parse(String note) throws InputFault {
    return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
  }
}
