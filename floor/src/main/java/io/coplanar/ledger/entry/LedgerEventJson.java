// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.entry.LedgerEvent.KeyRotated;
import io.coplanar.ledger.entry.LedgerEvent.Opened;
import io.coplanar.ledger.entry.LedgerEvent.PersonalDataErased;
import io.coplanar.ledger.entry.LedgerEvent.Restored;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The payloads of the ledger's own entries, like the leaf itself in one form only. */
final class LedgerEventJson {
  private LedgerEventJson() {}

  static String type(LedgerEvent event) {
    return switch (event) {
      case Opened _ -> Opened.TYPE;
      case KeyRotated _ -> KeyRotated.TYPE;
      case Restored _ -> Restored.TYPE;
      case PersonalDataErased _ -> PersonalDataErased.TYPE;
    };
  }

  static String schema(String type) {
    return "coplanar/" + type + "/1";
  }

  static String payload(LedgerEvent event) {
    LeafWriter json = new LeafWriter(512);
    switch (event) {
      case Opened e ->
          json.raw("{\"origin\":").string(e.origin()).raw(",\"key\":").string(e.key().encode());
      case KeyRotated e ->
          json.raw("{\"old_key\":")
              .string(e.oldKey().encode())
              .raw(",\"new_key\":")
              .string(e.newKey().encode());
      case Restored e -> {
        json.raw("{\"predecessor\":").string(e.predecessor());
        json.raw(",\"last_checkpoint\":").stringOrNull(e.lastCheckpoint());
        json.raw(",\"held\":").number(e.held());
        json.raw(",\"lost_to\":").raw(String.valueOf(e.lostTo()));
        json.raw(",\"origin\":").string(e.origin());
        json.raw(",\"key\":").string(e.key().encode());
      }
      case PersonalDataErased e -> json.raw("{\"id\":").string(e.id());
    }
    return new String(json.raw("}").toBytes(), StandardCharsets.UTF_8);
  }

  static LedgerEvent read(Entry entry) throws DamagedEntry, InputFault {
    if (!entry.payloadSchema().equals(schema(entry.type()))) {
      throw new DamagedEntry(
          "the ledger never writes an entry %s with a payload %s"
              .formatted(entry.type(), entry.payloadSchema()));
    }
    LeafReader json = new LeafReader(entry.payload());
    LedgerEvent event =
        switch (entry.type()) {
          case Opened.TYPE -> new Opened(json.string("{\"origin\":"), key(json, ",\"key\":"));
          case KeyRotated.TYPE ->
              new KeyRotated(key(json, "{\"old_key\":"), key(json, ",\"new_key\":"));
          case Restored.TYPE -> restored(json);
          case PersonalDataErased.TYPE -> new PersonalDataErased(json.string("{\"id\":"));
          default -> throw new DamagedEntry("the ledger never writes an entry " + entry.type());
        };
    json.expect("}");
    json.end();
    return event;
  }

  private static Restored restored(LeafReader json) throws DamagedEntry, InputFault {
    String predecessor = json.string("{\"predecessor\":");
    json.expect(",\"last_checkpoint\":");
    String lastCheckpoint = json.stringOrNull();
    json.expect(",\"held\":");
    long held = json.number(1);
    json.expect(",\"lost_to\":");
    Long lostTo = numberOrNull(json, held + 1);
    return new Restored(
        predecessor,
        lastCheckpoint,
        held,
        lostTo,
        json.string(",\"origin\":"),
        key(json, ",\"key\":"));
  }

  private static @Nullable Long numberOrNull(LeafReader json, long least) throws DamagedEntry {
    return json.takesNull() ? null : json.number(least);
  }

  private static VerifierKey key(LeafReader json, String before) throws DamagedEntry, InputFault {
    return VerifierKey.parse(json.string(before));
  }
}
