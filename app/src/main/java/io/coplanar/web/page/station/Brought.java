// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.recipe.ToolClass;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, as an attempt. What was left empty is not brought, and the gate that
 * asks for it refuses.
 */
final class Brought {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{1,15})?");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Form form;
  private final Work work;
  private final Classes classes;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, String> choices = new LinkedHashMap<>();
  private final Map<String, String> lots = new LinkedHashMap<>();
  private final List<ToolUse> tools = new ArrayList<>();

  /** Which class a tool is of. */
  @FunctionalInterface
  interface Classes {
    /** Null where there is no such tool. */
    @Nullable String of(String tool) throws IntakeStopped;
  }

  private Brought(Form form, Work work, Classes classes) {
    this.form = form;
    this.work = work;
    this.classes = classes;
  }

  /**
   * Reads it.
   *
   * @throws InputFault which field, what is wrong
   */
  static Attempt read(Form form, Work work, String step, List<Input> inputs, Classes classes)
      throws InputFault, IntakeStopped {
    Brought brought = new Brought(form, work, classes);
    for (Input input : inputs) {
      brought.plain(input);
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Input input : inputs) {
      if (input.kind() == Input.Kind.EVIDENCE) {
        brought.evidence(input, evidence);
      }
    }
    return new Attempt(
        work.stream(),
        step,
        brought.values,
        brought.choices,
        brought.lots,
        brought.tools,
        evidence);
  }

  private void plain(Input input) throws InputFault {
    String text = form.textOrNull(input.name());
    if (text == null) {
      return;
    }
    String after = input.name().substring(input.name().indexOf('.') + 1);
    switch (input.kind()) {
      case VALUE -> values.put(after, number(input.name(), text));
      case CHOICE -> choices.put(after, text);
      case LOT -> lots.put(after, text);
      case TOOL -> {
        String[] parts = text.split("#", 2);
        ToolUse use = new ToolUse(parts[0], parts.length == 1 ? null : parts[1]);
        if (!tools.contains(use)) {
          tools.add(use);
        }
      }
      case EVIDENCE -> {}
    }
  }

  private static double number(String field, String text) throws InputFault {
    if (!NUMBER.matcher(text).matches()) {
      throw Form.wrong(field, Catalog.say("station.wrong.number"));
    }
    return Double.parseDouble(text.replace(',', '.'));
  }

  private void evidence(Input input, List<Evidence> all) throws InputFault, IntakeStopped {
    String sha256 = form.textOrNull(input.name() + ".sha256");
    if (sha256 == null) {
      return;
    }
    if (!SHA256.matcher(sha256).matches()) {
      throw Form.wrong(input.name(), Catalog.say("station.wrong.sha256"));
    }
    List<String> makers =
        VerdictKind.find(input.of()).map(VerdictKind::makers).orElse(List.of()).stream()
            .map(ToolClass::id)
            .toList();
    ToolUse instrument = instrument(makers);
    if (instrument == null) {
      throw Form.wrong(
          input.name(), Catalog.say("station.wrong.instrument", String.join(" / ", makers)));
    }
    all.add(
        new Evidence(
            sha256,
            input.of(),
            instrument.tool(),
            instrument.port(),
            form.time(input.name() + ".from"),
            form.time(input.name() + ".to"),
            input.serials(),
            work.kind() == Work.Kind.FIXTURES ? work.id() : null));
  }

  private @Nullable ToolUse instrument(List<String> makers) throws IntakeStopped {
    for (ToolUse use : tools) {
      String of = classes.of(use.tool());
      if (of != null && makers.contains(of)) {
        return use;
      }
    }
    return null;
  }
}
