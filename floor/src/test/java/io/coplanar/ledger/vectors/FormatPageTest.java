// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.merkle.MerkleHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on the format says is what is written. */
class FormatPageTest {
  private final String page = page();

  @Test
  void itsTableNamesTheFieldsInTheirOrder() throws InputFault {
    String leaf = text(VectorLog.make().leaves().getFirst());
    List<String> written = names(leaf.substring(0, leaf.indexOf(",\"payload\":") + 12));
    String table = section("## The leaf", "A *name* has");
    List<String> listed =
        Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE)
            .matcher(table)
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(listed).isEqualTo(written);
  }

  @Test
  void itsExamplesAreThoseOfTheVectors() throws InputFault {
    VectorLog log = VectorLog.make();
    byte[] first = log.leaves().getFirst();
    assertThat(page).contains("\n" + text(first) + "\n");
    assertThat(page).contains("\n" + HexFormat.of().formatHex(MerkleHash.leaf(first)) + "  -\n");
    assertThat(page).contains("```\n" + Objects.requireNonNull(log.checkpoints().get(18L)) + "```");
  }

  @Test
  void itNamesThePayloadsOfTheLedgersOwnEntries() {
    List<OwnEntry> all =
        List.of(
            new OwnEntry.Opened("o", "k"),
            new OwnEntry.KeyRotated("o", "n"),
            new OwnEntry.Restored("p", null, 1, null, null, "o", "k"),
            new OwnEntry.PersonalDataErased("i"));
    assertThat(OwnEntry.class.getPermittedSubclasses()).hasSize(all.size());
    for (OwnEntry own : all) {
      String row =
          page.lines()
              .filter(line -> line.startsWith("| `" + own.type() + "` |"))
              .findFirst()
              .get();
      List<String> fields = names(own.draft().payload());
      assertThat(row).containsSubsequence(fields.stream().map(f -> "`" + f + "`").toList());
      assertThat(own.draft().payloadSchema()).isEqualTo("coplanar/" + own.type() + "/1");
    }
  }

  private static List<String> names(String json) {
    return Pattern.compile("\"(\\w+)\":")
        .matcher(json)
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  private String section(String from, String to) {
    return page.substring(page.indexOf(from), page.indexOf(to));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String page() {
    try {
      return Files.readString(WriteVectors.folder().resolve("../../docs/ledger-format.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
