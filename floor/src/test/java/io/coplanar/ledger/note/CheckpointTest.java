// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  /** The example of c2sp.org/signed-note (v1.0.0), with the key that stands beside it. */
  @Test
  void verifiesTheExampleOfTheSpecification() throws InputFault {
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    String note =
        "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6Tf"
            + "Xppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    SignedNote parsed = SignedNote.parse(bytes(note));
    assertThat(parsed.signers(List.of(key))).containsExactly(key);
    assertThat(parsed.bytes()).isEqualTo(bytes(note));
  }

  /** The poem of c2sp.org/signed-note: the text goes to the last empty line. */
  @Test
  void takesTheLastEmptyLineForTheEndOfTheText() throws InputFault {
    String text = "Ognuno sta solo sul cuor della terra\n\ned \u00e8 subito sera.\n";
    String line =
        "\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJ"
            + "KONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    SignedNote parsed = SignedNote.parse(bytes(text + "\n" + line));
    assertThat(parsed.text()).isEqualTo(text);
    assertThat(parsed.signatures().getFirst().name()).isEqualTo("quasimodo.example/salvatore");
    assertThat(parsed.signatures().getFirst().bytes()).hasSize(64);
  }

  /** The example of c2sp.org/tlog-checkpoint. */
  @Test
  void readsTheCheckpointOfTheSpecification() throws InputFault {
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    String line =
        "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN"
            + "7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
    Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(bytes(text + "\n" + line)).text());
    assertThat(checkpoint)
        .isEqualTo(
            new Checkpoint(
                "example.com/behind-the-sofa", 20852163, Base64.getDecoder().decode(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @Test
  void keepsTheLinesThatOthersAdd() throws InputFault {
    String text = "o\n0\n" + ROOT + "\nmore\nand more\n";
    assertThat(Checkpoint.parse(text).extensions()).containsExactly("more", "and more");
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n1\n" + ROOT,
        "o\n1\n",
        "\n1\n" + ROOT + "\n",
        "o\n01\n" + ROOT + "\n",
        "o\n-1\n" + ROOT + "\n",
        "o\n+1\n" + ROOT + "\n",
        "o\n 1\n" + ROOT + "\n",
        "o\n\u0661\n" + ROOT + "\n",
        "o\n1.0\n" + ROOT + "\n",
        "o\n9223372036854775808\n" + ROOT + "\n",
        "o\n99999999999999999999\n" + ROOT + "\n",
        "o\n1\n" + ROOT + "\n\n",
        "o\n1\n\n" + ROOT + "\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n"
      })
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("the checkpoint: ");
  }

  @Test
  void opensOnlyWhatAKnownKeySigned() throws InputFault {
    SigningKey key = SigningKey.generate("plant.example/line");
    SigningKey stranger = SigningKey.generate("plant.example/line");
    Checkpoint checkpoint = new Checkpoint("plant.example/line", 5, new byte[32]);
    byte[] note = checkpoint.sign(List.of(key, stranger)).bytes();
    assertThat(Checkpoint.open(note, List.of(key.verifier()))).isEqualTo(checkpoint);
    assertThat(Checkpoint.open(note, List.of(stranger.verifier()))).isEqualTo(checkpoint);
    byte[] other = checkpoint.sign(List.of(stranger)).bytes();
    assertThatThrownBy(() -> Checkpoint.open(other, List.of(key.verifier())))
        .hasMessageContaining("none of the known keys signed it");
  }

  @Test
  void noFlippedBitOfASignedCheckpointVerifies() throws InputFault {
    SigningKey key = SigningKey.of("plant.example/line", new byte[32]);
    Checkpoint checkpoint = new Checkpoint("plant.example/line", 5, new byte[32]);
    byte[] note = checkpoint.sign(List.of(key)).bytes();
    for (int bit = 0; bit < 8 * note.length; bit++) {
      byte[] flipped = note.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> Checkpoint.open(flipped, List.of(key.verifier())))
          .as("bit " + bit)
          .isInstanceOf(InputFault.class);
    }
  }

  @Test
  void aNoteCannotBeCut() throws InputFault {
    SigningKey key = SigningKey.of("plant.example/line", new byte[32]);
    String note =
        new Checkpoint("plant.example/line", 5, new byte[32]).sign(List.of(key)).toString();
    for (int length = 0; length < note.length(); length++) {
      byte[] cut = bytes(note.substring(0, length));
      assertThatThrownBy(() -> SignedNote.parse(cut)).isInstanceOf(InputFault.class);
    }
  }

  @Test
  void boundsANote() {
    assertThatThrownBy(() -> SignedNote.parse(new byte[256 * 1024 + 1]))
        .isInstanceOf(InputFault.TooLarge.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
