// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A connector, for people: where it stands, what its next step asks for and still lacks. */
final class ConnectorText {
  private static final int NAME = 22;

  private final Json unit;
  private final List<Json> lacks;
  private final StringBuilder text = new StringBuilder();

  private ConnectorText(Json unit, List<Json> lacks) {
    this.unit = unit;
    this.lacks = lacks;
  }

  /**
   * The text.
   *
   * @param lacks every reason that would refuse its next step to who brings nothing
   */
  static String of(Json unit, List<Json> lacks) {
    ConnectorText text = new ConnectorText(unit, lacks);
    text.head();
    text.next();
    text.standing();
    text.passed();
    return text.text.toString();
  }

  private void head() {
    String fixture = unit.text("fixture");
    text.append(unit.textOrEmpty("serial"))
        .append(", ")
        .append(unit.textOrEmpty("recipe"))
        .append(" revision ")
        .append(unit.textOrEmpty("revision"))
        .append(", cable ")
        .append(unit.textOrEmpty("cable"))
        .append(" leg ")
        .append(unit.textOrEmpty("leg"))
        .append(
            fixture == null
                ? ""
                : ", in fixture " + fixture + " at " + unit.textOrEmpty("position"))
        .append(unit.is("scrapped") ? ", SCRAPPED" : "")
        .append('\n');
  }

  private void next() {
    Json next = unit.at("next_step");
    if (next == Json.Word.NULL || unit.is("scrapped")) {
      text.append(unit.is("scrapped") ? "" : "every step is passed\n");
      return;
    }
    text.append("next: ")
        .append(next.textOrEmpty("step"))
        .append(", step ")
        .append((long) unit.number("place") + 1)
        .append(" of ")
        .append(unit.textOrEmpty("steps"))
        .append(", on the ")
        .append(next.textOrEmpty("on"))
        .append("; since ")
        .append(Columns.time(unit.textOrEmpty("since")))
        .append('\n');
    text.append(Columns.entry("do", NAME, next.textOrEmpty("say")));
    Set<String> asked =
        next.list("gates").stream().map(g -> g.textOrEmpty("gate")).collect(Collectors.toSet());
    for (String gate : gatesBeside(asked)) {
      text.append(Columns.entry(gate, NAME, todo(gate)));
    }
    for (Json gate : next.list("gates")) {
      String name = gate.textOrEmpty("gate");
      text.append(Columns.entry(name, NAME, gate.textOrEmpty("asks") + arrow(todo(name))));
    }
  }

  private Set<String> gatesBeside(Set<String> asked) {
    Set<String> others = new LinkedHashSet<>();
    lacks.stream()
        .map(r -> r.textOrEmpty("gate"))
        .filter(gate -> !asked.contains(gate))
        .forEach(others::add);
    return others;
  }

  private String todo(String gate) {
    return lacks.stream()
        .filter(r -> r.textOrEmpty("gate").equals(gate))
        .map(r -> r.textOrEmpty("next"))
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" "));
  }

  private static String arrow(String todo) {
    return todo.isEmpty() ? "" : " → " + todo;
  }

  private void standing() {
    for (Json hold : unit.list("holds")) {
      text.append(
          Columns.entry(
              "hold " + hold.textOrEmpty("id"),
              NAME,
              hold.textOrEmpty("reason") + " (by " + hold.textOrEmpty("placed_by") + ")"));
    }
    if (unit.at("fatal") != Json.Word.NULL) {
      text.append(
          Columns.entry(
              "fatal",
              NAME,
              "found at "
                  + unit.at("fatal").textOrEmpty("step")
                  + ": nothing but a rework helps, and no deviation"));
    }
    for (Json deviation : unit.list("deviations")) {
      String until = deviation.text("until");
      text.append(
          Columns.entry(
              "deviation " + deviation.textOrEmpty("id"),
              NAME,
              deviation.textOrEmpty("step")
                  + ", "
                  + deviation.list("gates").stream()
                      .map(Json::asText)
                      .collect(Collectors.joining(", "))
                  + ": "
                  + deviation.textOrEmpty("reason")
                  + (until == null
                      ? " (nobody has signed it)"
                      : " (signed by "
                          + deviation.textOrEmpty("signed_by")
                          + " until "
                          + Columns.time(until)
                          + ")")));
    }
  }

  private void passed() {
    List<Json> passed = unit.list("passed");
    if (passed.isEmpty()) {
      text.append("nothing is passed yet\n");
      return;
    }
    text.append("passed:\n");
    for (Json step : passed) {
      boolean waived = !step.list("waived").isEmpty();
      text.append(
          Columns.entry(
              step.textOrEmpty("step"),
              NAME,
              Columns.time(step.textOrEmpty("at"))
                  + " by "
                  + step.textOrEmpty("who")
                  + (step.is("counts") ? "" : ", no longer counts: sent back behind it")
                  + (waived ? ", on a signed deviation" : "")));
    }
  }
}
