// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.OwnEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command may contain. Whatever passes can be written, and everything that is written can be
 * read by anyone.
 */
public final class CommandRules {
  static final int MAX_COMMAND_CHARS = 16 * 1024 * 1024;

  private CommandRules() {}

  /**
   * Holds a command to the bounds that its documentation states.
   *
   * @return the command as it will be stored: payloads without insignificant white space, the
   *     station's time in milliseconds. Two commands that are equal in this form are the same
   * @throws InputFault the first thing that is wrong
   */
  public static Command check(Command command) throws InputFault {
    for (Draft draft : command.entries()) {
      if (draft.stream().equals(OwnEntry.STREAM)) {
        throw fault(
            "its stream",
            "\"" + OwnEntry.STREAM + "\" is kept for the ledger's own entries",
            "another stream");
      }
    }
    return checkBuiltIn(command);
  }

  /** The same for the ledger's own commands, which may write to its stream. */
  public static Command checkBuiltIn(Command command) throws InputFault {
    if (!EntryBounds.isId(command.id())) {
      throw fault(
          "its id",
          "it cannot be one",
          "1 to " + EntryBounds.MAX_ID_CHARS + " printable ASCII characters without space");
    }
    name("who", command.who());
    name("where", command.where());
    reason(command.reason());
    Instant stationTime = stationTime(command.stationTime());
    expected(command.expected());
    count("its entries", command.entries().size(), 1, EntryBounds.MAX_ENTRIES);
    List<Draft> drafts = new ArrayList<>();
    long chars = 0;
    for (Draft draft : command.entries()) {
      drafts.add(draft(draft));
      chars += draft.payload().length();
    }
    if (chars > MAX_COMMAND_CHARS) {
      throw new InputFault.TooLarge(
          "the command",
          "its payloads have " + chars + " characters",
          "at most " + MAX_COMMAND_CHARS + " together");
    }
    Command checked =
        new Command(
            command.id(),
            command.who(),
            command.where(),
            stationTime,
            command.reason(),
            command.expected(),
            drafts);
    LeafSize.check(checked);
    return checked;
  }

  /** Whether this is a SHA-256 hash as the ledger writes one. */
  public static boolean isSha256(String hash) {
    if (hash.length() != 64) {
      return false;
    }
    for (int i = 0; i < 64; i++) {
      char c = hash.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static Draft draft(Draft draft) throws InputFault {
    name("stream", draft.stream());
    if (!EntryBounds.isType(draft.type())) {
      throw fault(
          "its type", "it cannot be one", "1 to 100 lower case letters, digits and hyphens");
    }
    if (!EntryBounds.isPayloadSchema(draft.payloadSchema())) {
      throw fault(
          "its payload schema",
          "it cannot be one",
          "a name and a version such as coplanar/stage/2, at most 100 characters");
    }
    count("its blobs", draft.blobs().size(), 0, EntryBounds.MAX_BLOBS);
    Set<String> seen = new HashSet<>();
    for (String blob : draft.blobs()) {
      if (!isSha256(blob)) {
        throw fault("its blobs", "one is no hash", "64 lower case hexadecimal digits each");
      }
      if (!seen.add(blob)) {
        throw fault("its blobs", blob + " stands there twice", "each blob once");
      }
    }
    if (draft.payload().length() > 4 * EntryCodec.MAX_LEAF_BYTES) {
      throw LeafSize.tooLarge(draft.payload().length());
    }
    return new Draft(
        draft.stream(),
        draft.type(),
        draft.payloadSchema(),
        PayloadJson.compact(draft.payload()),
        draft.blobs());
  }

  private static void expected(List<Command.Expectation> expected) throws InputFault {
    count("its expected versions", expected.size(), 0, EntryBounds.MAX_ENTRIES);
    Set<String> streams = new HashSet<>();
    for (Command.Expectation expectation : expected) {
      name("expected stream", expectation.stream());
      if (expectation.version() < 0) {
        throw fault(
            "its expected versions",
            expectation.version() + " is no version",
            "0 for a stream that does not exist, or how many entries it held");
      }
      if (!streams.add(expectation.stream())) {
        throw fault(
            "its expected versions", expectation.stream() + " stands there twice", "it once");
      }
    }
  }

  private static void name(String what, String name) throws InputFault {
    if (!EntryBounds.isName(name)) {
      throw fault(
          "its " + what,
          "it cannot be one",
          "1 to "
              + EntryBounds.MAX_NAME_CHARS
              + " characters that are well-formed, not blank, and no control");
    }
  }

  private static void reason(@Nullable String reason) throws InputFault {
    if (reason == null) {
      return;
    }
    if (!EntryBounds.isReason(reason)) {
      throw fault(
          "its reason",
          "it cannot be one",
          "none, or 1 to "
              + EntryBounds.MAX_REASON_CHARS
              + " well-formed characters, of the control characters only tab and line feed");
    }
  }

  private static @Nullable Instant stationTime(@Nullable Instant time) throws InputFault {
    if (time == null) {
      return null;
    }
    if (!LeafTime.isWritable(time)) {
      throw fault("its station time", "it lies outside the calendar", "a year from 1 to 9999");
    }
    return LeafTime.whole(time);
  }

  private static void count(String what, int count, int least, int most) throws InputFault {
    if (count < least || count > most) {
      throw fault(what, "there are " + count, least + " to " + most);
    }
  }

  private static InputFault fault(String what, String wrong, String right) {
    return new InputFault.Inconsistent("the command: " + what, wrong, right);
  }
}
