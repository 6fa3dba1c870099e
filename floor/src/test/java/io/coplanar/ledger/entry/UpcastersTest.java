// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.entry.Upcasters.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An old leaf reads in the form of today, and the same leaf stays what it was. */
class UpcastersTest {
  /** As a first version stored it: a temperature without its unit. */
  private static final String OLD =
      "{\"schema\":\"coplanar/entry/1\",\"seq\":0,\"command\":\"c\",\"part\":0,\"parts\":1,"
          + "\"stream\":\"oven/1\",\"version\":1,\"type\":\"oven-read\",\"who\":\"p\","
          + "\"where\":\"w\",\"server_time\":\"2026-11-24T10:00:00.000Z\",\"clock_behind_ms\":0,"
          + "\"station_time\":null,\"reason\":null,\"blobs\":[],"
          + "\"payload_schema\":\"test/oven/1\",\"payload\":{\"temperature\":120.50}}";

  private static final Step ONE_TO_TWO =
      new Step("test/oven/1", "test/oven/2", p -> p.replace("temperature", "temperature_c"));
  private static final Step TWO_TO_THREE =
      new Step("test/oven/2", "test/oven/3", p -> p.replace("}", ",\"shelf\":null}"));

  private final Upcasters upcasters = Upcasters.of(List.of(TWO_TO_THREE, ONE_TO_TWO));

  @Test
  void anOldLeafReadsInTheFormOfToday() throws DamagedEntry {
    Entry entry = upcasters.upgrade(EntryCodec.decode(OLD.getBytes(StandardCharsets.UTF_8)));
    assertThat(entry.payloadSchema()).isEqualTo("test/oven/3");
    assertThat(entry.payload()).isEqualTo("{\"temperature_c\":120.50,\"shelf\":null}");
    assertThat(entry.stream()).isEqualTo("oven/1");
  }

  @Test
  void theLeafItselfStaysAsItWasWritten() throws DamagedEntry {
    Entry stored = EntryCodec.decode(OLD.getBytes(StandardCharsets.UTF_8));
    upcasters.upgrade(stored);
    assertThat(EntryCodec.encode(stored)).asString().isEqualTo(OLD);
  }

  @Test
  void anEntryOfTodayOrOfAnotherSchemaStaysItself() {
    Entry entry = Samples.usual(3);
    assertThat(upcasters.upgrade(entry)).isSameAs(entry);
  }

  @Test
  void refusesForksAndCircles() {
    Step fork = new Step("test/oven/1", "test/oven/9", p -> p);
    assertThatThrownBy(() -> Upcasters.of(List.of(ONE_TO_TWO, fork)))
        .hasMessageContaining("two steps leave test/oven/1");
    Step back = new Step("test/oven/3", "test/oven/1", p -> p);
    assertThatThrownBy(() -> Upcasters.of(List.of(ONE_TO_TWO, TWO_TO_THREE, back)))
        .hasMessageContaining("circle");
  }
}
