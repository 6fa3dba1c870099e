// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
  /** What stands in every ledger. Changing it changes the meaning of all that was ever signed. */
  private static final String PINNED =
      "{\"schema\":\"coplanar/entry/1\",\"seq\":5,\"command\":\"c-1\",\"part\":0,\"parts\":1,"
          + "\"stream\":\"fixture/F-12\",\"version\":3,\"type\":\"stage-completed\","
          + "\"who\":\"person-1\",\"where\":\"bench-4\","
          + "\"server_time\":\"2026-11-24T10:00:01.000Z\",\"clock_behind_ms\":7,"
          + "\"station_time\":\"2026-11-24T10:00:00.123Z\",\"reason\":null,\"blobs\":[],"
          + "\"payload_schema\":\"coplanar/stage/1\",\"payload\":{\"stage\":\"cure\"}}";

  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void writesTheFormThatIsSigned() {
    Command command = Samples.command(Samples.draft());
    Instant time = Instant.parse("2026-11-24T10:00:01.000999Z");
    assertThat(EntryCodec.encode(command, 0, 5, 3, time, 7)).asString().isEqualTo(PINNED);
  }

  @Test
  void readsTheFormThatIsSigned() throws DamagedEntry {
    Entry entry = EntryCodec.decode(PINNED.getBytes(StandardCharsets.UTF_8));
    Command command = Samples.command(Samples.draft());
    Instant time = Instant.parse("2026-11-24T10:00:01Z");
    assertThat(entry).isEqualTo(EntryCodec.entry(command, 0, 5, 3, time, 7));
  }

  @Test
  void whatIsWrittenIsReadBack() throws DamagedEntry {
    for (int i = 0; i < 3000; i++) {
      Entry entry = Samples.any(random);
      byte[] leaf = EntryCodec.encode(entry);
      assertThat(EntryCodec.decode(leaf)).isEqualTo(entry);
      assertThat(new String(leaf, StandardCharsets.UTF_8)).doesNotContain("\n");
    }
  }

  @Test
  void noOtherBytesStandForAnEntry() {
    int refused = 0;
    for (int i = 0; i < 8000; i++) {
      byte[] leaf = EntryCodec.encode(Samples.any(random));
      byte[] changed = change(leaf);
      try {
        assertThat(EntryCodec.encode(EntryCodec.decode(changed))).isEqualTo(changed);
      } catch (DamagedEntry e) {
        assertThat(e.getMessage()).contains("the ").doesNotContain("null");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2000);
  }

  @Test
  void everyCutLeafIsRefused() {
    byte[] leaf = EntryCodec.encode(Samples.usual(17));
    for (int length = 0; length < leaf.length; length++) {
      byte[] cut = Arrays.copyOf(leaf, length);
      assertThatThrownBy(() -> EntryCodec.decode(cut)).isInstanceOf(DamagedEntry.class);
    }
  }

  @Test
  void otherFormsOfTheSameAreRefused() {
    List<String> others =
        List.of(
            PINNED + " ",
            PINNED + "\n",
            PINNED.replace("\"seq\":5", "\"seq\":05"),
            PINNED.replace("\"seq\":5", "\"seq\":-5"),
            PINNED.replace("\"seq\":5", "\"seq\":5.0"),
            PINNED.replace("\"seq\":5", "\"seq\":9223372036854775808"),
            PINNED.replace("\"part\":0", "\"part\":1"),
            PINNED.replace("\"parts\":1", "\"parts\":4294967297"),
            PINNED.replace("\"version\":3", "\"version\":0"),
            PINNED.replace("fixture/F-12", "fixture\\/F-12"),
            PINNED.replace("fixture/F-12", "fixture/\\u0046-12"),
            PINNED.replace("fixture/F-12", "fixture/\\u001F"),
            PINNED.replace("fixture/F-12", "fixture/\\u000a"),
            PINNED.replace("fixture/F-12", "fixture/\\q"),
            PINNED.replace("T10:00:01.000Z", "T10:00:01Z"),
            PINNED.replace("T10:00:01.000Z", "T10:00:60.000Z"),
            PINNED.replace("2026-11-24T10:00:01", "2026-02-29T10:00:01"),
            PINNED.replace("2026-11-24T10:00:01", "0000-11-24T10:00:01"),
            PINNED.replace("\"blobs\":[]", "\"blobs\":[\"00\"]"),
            PINNED.replace("\"blobs\":[]", "\"blobs\":[],\"more\":1"),
            PINNED.replace("\"reason\":null", "\"reason\": null"),
            PINNED.replace("{\"stage\":\"cure\"}", "{\"stage\": \"cure\"}"),
            PINNED.replace("{\"stage\":\"cure\"}", "[]"),
            PINNED.replace("{\"stage\":\"cure\"}", "{\"stage\":1,\"st\\u0061ge\":1}"),
            PINNED.replace("coplanar/entry/1", "coplanar/entry/2"));
    for (String other : others) {
      assertThatThrownBy(() -> EntryCodec.decode(other.getBytes(StandardCharsets.UTF_8)))
          .as(other)
          .isInstanceOf(DamagedEntry.class);
    }
  }

  @Test
  void whatNoCommandMayHoldIsRefused() {
    String hash = "0".repeat(64);
    List<String> others =
        List.of(
            PINNED.replace("\"c-1\"", "\"c 1\""),
            PINNED.replace("\"c-1\"", "\"\""),
            PINNED.replace("\"part\":0,\"parts\":1", "\"part\":0,\"parts\":1001"),
            PINNED.replace("fixture/F-12", " "),
            PINNED.replace("fixture/F-12", "a\\nb"),
            PINNED.replace("fixture/F-12", "x".repeat(201)),
            PINNED.replace("person-1", ""),
            PINNED.replace("bench-4", "\u0085"),
            PINNED.replace("stage-completed", "Stage"),
            PINNED.replace("\"reason\":null", "\"reason\":\"\""),
            PINNED.replace("\"reason\":null", "\"reason\":\"\\u0001\""),
            PINNED.replace("[]", "[\"" + hash + "\",\"" + hash + "\"]"),
            PINNED.replace("coplanar/stage/1", "coplanar/stage"));
    for (String other : others) {
      assertThatThrownBy(() -> EntryCodec.decode(other.getBytes(StandardCharsets.UTF_8)))
          .as(other)
          .isInstanceOf(DamagedEntry.class)
          .hasMessageEndingWith("is nothing that a command may have");
    }
  }

  @Test
  void saysWhereALeafIsDamaged() {
    byte[] leaf = PINNED.replace("\"version\":3", "\"version\":x").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EntryCodec.decode(leaf))
        .hasMessage("the entry is damaged: not a whole number from 1 on at character 107");
    byte[] latin = PINNED.replace("F-12", "F\u00fc").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> EntryCodec.decode(latin)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> EntryCodec.decode(new byte[EntryCodec.MAX_LEAF_BYTES + 1]))
        .hasMessageContaining("262145 bytes");
  }

  private byte[] change(byte[] leaf) {
    byte[] changed = leaf.clone();
    int at = random.nextInt(leaf.length);
    switch (random.nextInt(4)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = leaf[random.nextInt(leaf.length)];
      case 2 -> changed[at] = (byte) ('0' + random.nextInt(10));
      default -> {
        changed = Arrays.copyOf(leaf, leaf.length + 1);
        System.arraycopy(leaf, at, changed, at + 1, leaf.length - at);
        changed[at] = (byte) " \n0\\\"[]{},".charAt(random.nextInt(10));
      }
    }
    return changed;
  }
}
