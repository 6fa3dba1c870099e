// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LotStanding;
import io.coplanar.line.store.ToolStanding;
import io.coplanar.report.GateWords;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Times;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields of a step's form: what its gates ask for, in the recipe's order. */
final class Inputs {
  private static final int MOST = 100;
  private static final String CLEANING_METHOD = "cleaning_method";
  private static final String CLEANLINESS = "cleanliness";

  private final LineReader line;
  private final Work work;
  private final List<Input> inputs = new ArrayList<>();
  private final Set<String> proven = new LinkedHashSet<>();

  private Inputs(LineReader line, Work work) {
    this.line = line;
    this.work = work;
  }

  /** All of them; none where there is no step. */
  static List<Input> of(LineReader line, Work work) throws SQLException {
    Inputs inputs = new Inputs(line, work);
    Step step = work.step();
    if (step != null) {
      for (GateSpec gate : step.gates()) {
        inputs.add(gate);
      }
    }
    return inputs.inputs;
  }

  private void add(GateSpec gate) throws SQLException {
    switch (gate) {
      case GateSpec.Tool t -> {
        String name = "tool." + t.line();
        plain(gate, Input.Kind.TOOL, name, words(t.classes()), "", tools(t));
      }
      case GateSpec.Lot l ->
          plain(gate, Input.Kind.LOT, "lot." + l.kind(), word(l.kind()), l.kind(), lots(l.kind()));
      case GateSpec.Value v ->
          inputs.add(
              new Input(
                  v.gate(),
                  Input.Kind.VALUE,
                  "value." + v.name(),
                  word(v.name()),
                  GateWords.of(v),
                  symbol(v.unit()),
                  "",
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  null));
      case GateSpec.Choice c ->
          plain(gate, Input.Kind.CHOICE, "choice." + c.name(), word(c.name()), "", all(c.oneOf()));
      case GateSpec.Cleaning c -> {
        String name = "choice." + CLEANING_METHOD;
        plain(gate, Input.Kind.CHOICE, name, word(CLEANING_METHOD), "", all(c.methods()));
        if (c.proof()) {
          evidence(gate, CLEANLINESS);
        }
      }
      case GateSpec.Verdict v -> evidence(gate, v.of());
      case GateSpec.Dwell _ -> {}
    }
  }

  private void plain(
      GateSpec gate,
      Input.Kind kind,
      String name,
      String label,
      String of,
      List<Input.Option> options) {
    inputs.add(
        new Input(
            gate.gate(),
            kind,
            name,
            label,
            GateWords.of(gate),
            "",
            of,
            List.of(),
            options,
            List.of(),
            List.of(),
            null));
  }

  /** A file for each connector; an oven's log is of all that sit on its port. */
  private void evidence(GateSpec gate, String of) {
    if (!proven.add(of)) {
      return;
    }
    List<String> serials = work.units().stream().map(Unit::serial).toList();
    List<List<String>> rows =
        isOfAll(of) ? List.of(serials) : serials.stream().map(List::of).toList();
    for (List<String> row : rows) {
      inputs.add(
          new Input(
              gate.gate(),
              Input.Kind.EVIDENCE,
              "evidence." + of + (isOfAll(of) ? "" : "." + row.getFirst()),
              Catalog.say("station.evidence", word(of), String.join(", ", row)),
              GateWords.of(gate),
              "",
              of,
              row,
              List.of(),
              List.of(),
              List.of(),
              null));
    }
  }

  private static boolean isOfAll(String of) {
    return of.equals(VerdictKind.CURE.id());
  }

  private List<Input.Option> tools(GateSpec.Tool gate) throws SQLException {
    List<Input.Option> options = new ArrayList<>();
    for (String toolClass : gate.classes()) {
      for (ToolStanding tool : line.tools(toolClass, null, MOST).items()) {
        if (tool.withdrawn() != null) {
          continue;
        }
        if (tool.ports().isEmpty()) {
          options.add(new Input.Option(tool.tool(), toolClass));
        }
        for (String port : tool.ports()) {
          options.add(
              new Input.Option(
                  tool.tool() + "#" + port, Catalog.say("station.port", toolClass, port)));
        }
      }
    }
    return options;
  }

  private List<Input.Option> lots(String kind) throws SQLException {
    List<Input.Option> options = new ArrayList<>();
    for (LotStanding lot : line.lots(kind, null, MOST).items()) {
      if (lot.released() && lot.blocked() == null && lot.left() > 0) {
        String left = Catalog.say("station.lot-left", lot.left(), lot.unit());
        options.add(
            new Input.Option(
                lot.lot(),
                lot.expires() == null
                    ? left
                    : Catalog.say("station.lot-until", left, Times.shown(lot.expires()))));
      }
    }
    return options;
  }

  private static List<Input.Option> all(List<String> words) {
    return words.stream().map(w -> new Input.Option(w, word(w))).toList();
  }

  private static String words(List<String> words) {
    return String.join(" / ", words.stream().map(Inputs::word).toList());
  }

  /** The recipe's word, for people: its hyphens and underscores are spaces. */
  static String word(String word) {
    return word.replace('_', ' ').replace('-', ' ');
  }

  private static String symbol(String unit) {
    return switch (unit) {
      case "1" -> "";
      case "um" -> "µm";
      case "deg" -> "°";
      case "degC" -> "°C";
      default -> unit;
    };
  }
}
