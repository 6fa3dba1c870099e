// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Where each command of the line lies in the API, and what it looks like there. */
public final class Calls {
  private static final Json NOTHING = Json.object();

  private Calls() {}

  /** The request for a command; the compiler sees to it that each has one. */
  public static Call of(LineCommand command) {
    return switch (command) {
      case LineCommand.ProposeRecipe c ->
          new Call(
              path("recipes", c.recipe(), "revisions"),
              Json.object("revision", Json.of(c.revision()), "sha256", Json.of(c.sha256())));
      case LineCommand.ReleaseRecipe c ->
          new Call(revision(c.recipe(), c.revision(), "release"), NOTHING);
      case LineCommand.WithdrawRecipe c ->
          new Call(revision(c.recipe(), c.revision(), "withdrawal"), reason(c.reason()));
      case LineCommand.StartCable c ->
          new Call(
              path("cables"),
              Json.object(
                  "cable",
                  Json.of(c.cable()),
                  "lot",
                  Json.of(c.lot()),
                  "serials",
                  Json.texts(c.serials()),
                  "recipe",
                  Json.of(c.recipe()),
                  "revision",
                  Json.of(c.revision())));
      case LineCommand.AttemptStep c -> {
        if (!c.attempt().values().isEmpty()) {
          throw new IllegalArgumentException("a measured value needs its unit; see attempt()");
        }
        yield attempt(c.attempt(), Map.of());
      }
      case LineCommand.RequestDeviation c ->
          new Call(
              path("connectors", c.serial(), "deviations"),
              Json.object(
                  "step",
                  Json.of(c.step()),
                  "gates",
                  Json.texts(c.gates()),
                  "reason",
                  Json.of(c.reason())));
      case LineCommand.SignDeviation c ->
          new Call(
              path("connectors", c.serial(), "deviations", c.deviation(), "signature"),
              Json.object("reason", Json.of(c.reason()), "until", Json.of(c.until().toString())));
      case LineCommand.PlaceHold c ->
          new Call(path("connectors", c.serial(), "holds"), reason(c.reason()));
      case LineCommand.ReleaseHold c ->
          new Call(
              path("connectors", c.serial(), "holds", c.hold(), "release"), reason(c.reason()));
      case LineCommand.StartRework c ->
          new Call(
              path("connectors", c.serial(), "rework"),
              Json.object("back_to", Json.of(c.backTo()), "reason", Json.of(c.reason())));
      case LineCommand.Scrap c ->
          new Call(path("connectors", c.serial(), "scrap"), reason(c.reason()));
      case LineCommand.OpenFixture c ->
          new Call(
              path("fixtures"),
              Json.object("fixture", Json.of(c.fixture()), "positions", Json.of(c.positions())));
      case LineCommand.LoadFixture c ->
          new Call(
              path("fixtures", c.fixture(), "loads"),
              Json.object("serial", Json.of(c.serial()), "position", Json.of(c.position())));
      case LineCommand.UnloadFixture c ->
          new Call(
              path("fixtures", c.fixture(), "unloads"), Json.object("serial", Json.of(c.serial())));
      case LineCommand.OpenQuarantine c ->
          new Call(
              path("connectors", c.serial(), "quarantine"),
              Json.object(
                  "step",
                  Json.of(c.step()),
                  "reason",
                  Json.of(c.reason()),
                  "image",
                  Json.of(c.image())));
      case LineCommand.DisposeQuarantine c ->
          new Call(
              path("fixtures", c.fixture(), "quarantines", c.quarantine(), "disposition"),
              Json.object(
                  "dispositions",
                  new Json.Arr(c.dispositions().stream().map(Calls::disposition).toList()),
                  "reason",
                  Json.of(c.reason())));
      case LineCommand.JudgeImage c -> judgement(c);
      case LineCommand.ReceiveLot c -> MaterialCalls.receive(c);
      case LineCommand.ReleaseLot c -> MaterialCalls.lot(c.kind(), c.lot(), "release", NOTHING);
      case LineCommand.BlockLot c ->
          MaterialCalls.lot(c.kind(), c.lot(), "block", reason(c.reason()));
      case LineCommand.MixLot c -> MaterialCalls.mix(c);
      case LineCommand.StartOutgassing c -> MaterialCalls.outgas(c);
      case LineCommand.EndOutgassing c -> MaterialCalls.outgassed(c);
      case LineCommand.RegisterTool c -> ToolCalls.register(c);
      case LineCommand.CalibrateTool c -> ToolCalls.calibrate(c);
      case LineCommand.SwitchTool c ->
          ToolCalls.tool(c.tool(), "switch", Json.object("on", Json.of(c.on())));
      case LineCommand.TakeReference c -> ToolCalls.reference(c);
      case LineCommand.RenewTool c ->
          ToolCalls.tool(c.tool(), "renewals", Json.object("part", Json.of(c.part())));
      case LineCommand.WithdrawTool c -> ToolCalls.tool(c.tool(), "withdrawal", reason(c.reason()));
    };
  }

  /**
   * The request for an attempt.
   *
   * @param values what was measured, in place of the attempt's own, which have no units
   */
  public static Call attempt(Attempt attempt, Map<String, Measured> values) {
    Map<String, Json> measured = new LinkedHashMap<>();
    values.forEach(
        (name, v) ->
            measured.put(
                name, Json.object("value", Json.of(v.value()), "unit", Json.of(v.unit()))));
    String kind = attempt.on().substring(0, attempt.on().indexOf('/'));
    String name = attempt.on().substring(attempt.on().indexOf('/') + 1);
    return new Call(
        path(kind.equals("unit") ? "connectors" : kind + "s", name, "attempts"),
        Json.object(
            "step",
            Json.of(attempt.step()),
            "values",
            new Json.Obj(measured),
            "choices",
            named(attempt.choices()),
            "lots",
            named(attempt.lots()),
            "tools",
            new Json.Arr(attempt.tools().stream().map(Calls::use).toList()),
            "evidence",
            new Json.Arr(attempt.evidence().stream().map(Calls::evidence).toList())));
  }

  private static Json named(Map<String, String> texts) {
    Map<String, Json> members = new LinkedHashMap<>();
    texts.forEach((name, text) -> members.put(name, Json.of(text)));
    return new Json.Obj(members);
  }

  private static Json use(ToolUse use) {
    return Json.object("tool", Json.of(use.tool()), "port", Json.of(use.port()));
  }

  private static Call judgement(LineCommand.JudgeImage c) {
    Map<String, Json> members = new LinkedHashMap<>(said(c.image()).members());
    members.put("serial", Json.of(c.serial()));
    members.put("result", Json.of(c.result().name()));
    members.put("remark", Json.of(c.remark()));
    return new Call(path("evidence", c.image().sha256(), "judgements"), new Json.Obj(members));
  }

  private static Json evidence(Evidence e) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("sha256", Json.of(e.sha256()));
    members.putAll(said(e).members());
    return new Json.Obj(members);
  }

  /** What is said of stored bytes. */
  private static Json.Obj said(Evidence e) {
    return Json.object(
        "of",
        Json.of(e.of()),
        "instrument",
        Json.of(e.instrument()),
        "port",
        Json.of(e.port()),
        "captured_from",
        Json.of(e.capturedFrom().toString()),
        "captured_to",
        Json.of(e.capturedTo().toString()),
        "serials",
        Json.texts(e.serials()),
        "fixture",
        Json.of(e.fixture()));
  }

  private static Json disposition(Disposition d) {
    return Json.object(
        "serial",
        Json.of(d.serial()),
        "what",
        Json.of(word(d.what())),
        "back_to",
        Json.of(d.backTo()));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Json reason(String reason) {
    return Json.object("reason", Json.of(reason));
  }

  private static String revision(String recipe, int number, String what) {
    return path("recipes", recipe, "revisions", Integer.toString(number), what);
  }

  /** Parts of a path, each encoded. */
  public static String path(String... parts) {
    StringBuilder path = new StringBuilder();
    for (String part : parts) {
      String encoded = URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
      path.append(path.isEmpty() ? "" : "/").append(encoded);
    }
    return path.toString();
  }
}
