// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import java.util.List;

/** Every sentence of its own that {@code coplanar line} tells a user, with the remedy. */
final class LineSentences {
  private LineSentences() {}

  static String nothingToDo() {
    return "say what to ask of the line, as in \"coplanar line show S-1\"";
  }

  static InputFault noServer() {
    return new InputFault.Inconsistent(
        "server", "none is named", "--server URL, or COPLANAR_SERVER in the environment");
  }

  static InputFault noToken() {
    return new InputFault.Inconsistent(
        "token", "none is named", "--token-file FILE, or COPLANAR_TOKEN_FILE in the environment");
  }

  static InputFault notAStation(String text) {
    return new InputFault.Inconsistent(
        "--station", "is \"" + text + "\"", "at most 64 letters, digits, '.', '_', '/' and '-'");
  }

  static InputFault notAKey(String text) {
    return new InputFault.Inconsistent(
        "--key", "is \"" + text + "\"", "8 to 64 letters, digits, '.', '_' and '-'");
  }

  static InputFault timeout(int s, int most) {
    return new InputFault.Inconsistent(
        "--timeout", "is " + s, "a number of seconds from 1 to " + most);
  }

  /** Nobody here knows whether it happened. */
  static String unanswered(Unanswered e) {
    return e.getMessage()
        + (e.key().isEmpty()
            ? "; ask again"
            : "; whether it happened is not known. Ask again with --key "
                + e.key()
                + ", which is safe: it happens once");
  }

  static String unavailable(Unavailable e) {
    String after = e.retryAfterS();
    return e.getMessage()
        + (after.isEmpty()
            ? "; nothing happened"
            : "; nothing happened, try after " + after + " s");
  }

  static InputFault notAPair(String option, String text, String example) {
    return new InputFault.Inconsistent(
        option + " " + text, "is no NAME=VALUE", "one as in " + option + " " + example);
  }

  static InputFault namedTwice(String option, String name) {
    return new InputFault.Inconsistent(option, "names " + name + " twice", "each once");
  }

  static InputFault notAQuantity(String what, String text) {
    return new InputFault.Inconsistent(
        what, "is \"" + text + "\"", "a number with its unit, as in 4N or 10.2mm");
  }

  static InputFault notAnAmount(String what, String text, List<String> units) {
    return new InputFault.Inconsistent(
        what,
        "is \"" + text + "\"",
        "a whole number above 0 with its unit (" + String.join(", ", units) + "), as in 500g");
  }

  static InputFault notATime(String what, String text) {
    return new InputFault.Inconsistent(
        what,
        "is \"" + text + "\"",
        "a moment with its zone, as in 2026-11-24T13:05:00Z or 2026-11-24T14:05:00+01:00");
  }

  static InputFault notAWorkpiece(String text) {
    return new InputFault.Inconsistent(
        "\"" + text + "\"",
        "is nothing to work on",
        "a connector's serial, fixture/ID or cable/ID");
  }

  static InputFault notAThing(String text) {
    return new InputFault.Inconsistent(
        "\"" + text + "\"",
        "is nothing that the line knows",
        "a connector's serial, fixture/ID, cable/ID, lot/KIND/ID, tool/ID, recipe/ID or person/ID");
  }

  static InputFault notAList(String text) {
    return new InputFault.Inconsistent(
        "\"" + text + "\"",
        "is no list",
        "connectors, cables, fixtures, lots/KIND as in lots/epoxy-mix, tools, recipes, holds,"
            + " deviations or people");
  }

  static InputFault onlyConnectors(String option, String kind) {
    return new InputFault.Inconsistent(
        option, "narrows no list of " + kind, "it with \"list connectors\" only");
  }

  static InputFault unknownPart(String option, String part, List<String> known) {
    return new InputFault.Inconsistent(
        option, "has no part " + part, "parts out of " + String.join(", ", known));
  }

  static InputFault missingPart(String option, String part) {
    return new InputFault.Inconsistent(
        option,
        "lacks " + part,
        "of=KIND,file=FILE,instrument=ID,from=TIME,to=TIME, and port=, serial= where there are"
            + " any");
  }
}
