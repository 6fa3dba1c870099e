// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The stored form of every event, held in both directions. A line that changes here is a log that
 * can no longer be read: give the schema a new version and an upcaster instead.
 */
class EventFormTest {
  @Test
  void everyEventIsWrittenAsItAlwaysWas() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Event event : Samples.ALL) {
      Draft draft = EventForm.draft("s", event);
      lines.add(draft.type() + "\t" + draft.payloadSchema() + "\t" + draft.payload());
    }
    assertThat(lines).containsExactlyElementsOf(stored());
  }

  @Test
  void everyStoredFormIsReadAsItAlwaysWas() throws IOException {
    List<Event> read = new ArrayList<>();
    for (String line : stored()) {
      String[] parts = line.split("\t");
      read.add(read(parts[0], parts[1], parts[2]));
    }
    assertThat(read).containsExactlyElementsOf(Samples.ALL);
  }

  @Test
  void everyEventHasASample() {
    Set<String> sampled = new TreeSet<>();
    Samples.ALL.forEach(e -> sampled.add(EventForm.type(e.getClass())));
    Set<String> all = new TreeSet<>();
    EventForm.list().forEach(form -> all.addAll(form.types().keySet()));
    assertThat(sampled).isEqualTo(all);
  }

  @Test
  void oneTypeIsOneRecord() {
    Set<String> seen = new TreeSet<>();
    for (EventForm<?> form : EventForm.list()) {
      for (String type : form.types().keySet()) {
        if (!type.equals("attempt-refused")) {
          assertThat(seen.add(type)).as(type).isTrue();
        }
      }
    }
  }

  @Test
  void whatWasNotWrittenHereIsCorrupt() {
    String schema = "coplanar/line/unit-loaded/1";
    for (String payload :
        List.of(
            "{}",
            "{\"fixture\":\"F-1\"}",
            "{\"fixture\":null,\"position\":1}",
            "{\"position\":1,\"fixture\":\"F-1\"}",
            "{\"fixture\":\"F-1\",\"position\":1.5}",
            "{\"fixture\":\"F-1\",\"position\":1,\"more\":2}")) {
      assertThatThrownBy(() -> read("unit-loaded", schema, payload))
          .as(payload)
          .isInstanceOf(CorruptStream.class);
    }
    assertThatThrownBy(
            () ->
                read(
                    "unit-loaded",
                    "coplanar/line/unit-loaded/2",
                    "{\"fixture\":\"F-1\",\"position\":1}"))
        .isInstanceOf(CorruptStream.class);
  }

  private static Event read(String type, String schema, String payload) {
    for (EventForm<?> form : EventForm.list()) {
      if (form.types().containsKey(type)) {
        return form.read(
                new Entry(
                    0,
                    "c",
                    0,
                    1,
                    "s",
                    1,
                    type,
                    "w",
                    "b",
                    Instant.EPOCH,
                    0,
                    null,
                    null,
                    List.of(),
                    schema,
                    payload))
            .event();
      }
    }
    throw new CorruptStream("s", type);
  }

  private static List<String> stored() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            EventFormTest.class.getResourceAsStream("/io/coplanar/line/events.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
