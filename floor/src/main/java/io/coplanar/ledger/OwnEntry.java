// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger records about itself, in the stream {@value #STREAM}: who may sign in its name
 * and since when. A verifier follows them from entry 0 and then knows the key of every checkpoint.
 */
public sealed interface OwnEntry {
  /** The stream of all these entries. */
  String STREAM = "ledger";

  /**
   * Always entry 0 of a ledger that was created, not restored.
   *
   * @param origin the name of the log, in the first line of its checkpoints
   * @param verifierKey what its checkpoints are verified with, as {@code name+id+base64}
   */
  record Opened(String origin, String verifierKey) implements OwnEntry {}

  /**
   * From here on another key signs. The first checkpoint that covers this entry is signed by both,
   * so that who trusts the old key may trust the new one.
   */
  record KeyRotated(String oldVerifierKey, String newVerifierKey) implements OwnEntry {}

  /**
   * The entries before this one came from a backup of another ledger, whose later entries are lost.
   *
   * @param predecessorOrigin the other ledger
   * @param predecessorCheckpoint its last checkpoint that is known, whole and signed; null when
   *     none is known
   * @param sizeHeld how many of its entries are here: this entry's own seq
   * @param lostFrom the first entry that the checkpoint vouches for and that is not here; null when
   *     none is known to be lost
   * @param lostTo one more than the last such entry, which is the checkpoint's size; null likewise
   * @param origin the name from now on, never used before
   * @param verifierKey the key from now on
   */
  record Restored(
      String predecessorOrigin,
      @Nullable String predecessorCheckpoint,
      long sizeHeld,
      @Nullable Long lostFrom,
      @Nullable Long lostTo,
      String origin,
      String verifierKey)
      implements OwnEntry {}

  /**
   * What identified a person was erased beside the log.
   *
   * @param id the person's random id, which entries go on naming
   */
  record PersonalDataErased(String id) implements OwnEntry {}

  /** The entry's type, for example {@code key-rotated}. */
  default String type() {
    return switch (this) {
      case Opened o -> "ledger-opened";
      case KeyRotated k -> "key-rotated";
      case Restored r -> "ledger-restored";
      case PersonalDataErased p -> "personal-data-erased";
    };
  }

  /** The entry to append. */
  default Draft draft() {
    Map<String, @Nullable Object> payload = new LinkedHashMap<>();
    switch (this) {
      case Opened o -> {
        payload.put("origin", o.origin());
        payload.put("verifier_key", o.verifierKey());
      }
      case KeyRotated k -> {
        payload.put("old_verifier_key", k.oldVerifierKey());
        payload.put("new_verifier_key", k.newVerifierKey());
      }
      case Restored r -> {
        payload.put("predecessor_origin", r.predecessorOrigin());
        payload.put("predecessor_checkpoint", r.predecessorCheckpoint());
        payload.put("size_held", r.sizeHeld());
        payload.put("lost_from", r.lostFrom());
        payload.put("lost_to", r.lostTo());
        payload.put("origin", r.origin());
        payload.put("verifier_key", r.verifierKey());
      }
      case PersonalDataErased p -> payload.put("id", p.id());
    }
    return new Draft(STREAM, type(), "coplanar/" + type() + "/1", FlatJson.write(payload));
  }

  /**
   * Reads one back; null for an entry of another stream, or of a type that is none of these.
   *
   * @throws IllegalArgumentException when the payload lacks something: the log was not written by
   *     this program
   */
  static @Nullable OwnEntry of(Entry entry) {
    if (!entry.stream().equals(STREAM)) {
      return null;
    }
    return switch (entry.type()) {
      case "ledger-opened" -> {
        FlatJson in = FlatJson.read(entry.payload());
        yield new Opened(in.text("origin"), in.text("verifier_key"));
      }
      case "key-rotated" -> {
        FlatJson in = FlatJson.read(entry.payload());
        yield new KeyRotated(in.text("old_verifier_key"), in.text("new_verifier_key"));
      }
      case "ledger-restored" -> {
        FlatJson in = FlatJson.read(entry.payload());
        yield new Restored(
            in.text("predecessor_origin"),
            in.textOrNull("predecessor_checkpoint"),
            in.number("size_held"),
            in.numberOrNull("lost_from"),
            in.numberOrNull("lost_to"),
            in.text("origin"),
            in.text("verifier_key"));
      }
      case "personal-data-erased" ->
          new PersonalDataErased(FlatJson.read(entry.payload()).text("id"));
      default -> null;
    };
  }
}
