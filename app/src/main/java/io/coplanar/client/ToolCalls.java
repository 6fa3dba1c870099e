// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import static io.coplanar.client.Calls.path;

import io.coplanar.line.LineCommand;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests about tools. */
final class ToolCalls {
  private ToolCalls() {}

  static Call tool(String tool, String what, Json body) {
    return new Call(path("tools", tool, what), body);
  }

  static Call register(LineCommand.RegisterTool c) {
    return new Call(
        path("tools"),
        Json.object(
            "tool",
            Json.of(c.tool()),
            "tool_class",
            Json.of(c.toolClass()),
            "ports",
            Json.texts(c.ports()),
            "life_max",
            Json.of(c.lifeMax()),
            "warm_up_s",
            Json.of(c.warmUpS())));
  }

  static Call calibrate(LineCommand.CalibrateTool c) {
    return tool(
        c.tool(),
        "calibrations",
        Json.object(
            "until", Json.of(c.until().toString()), "certificate", Json.of(c.certificate())));
  }

  static Call reference(LineCommand.TakeReference c) {
    Map<String, Json> values = new LinkedHashMap<>();
    c.values().forEach((name, value) -> values.put(name, Json.of(value)));
    return tool(
        c.tool(),
        "references",
        Json.object(
            "reading",
            Json.of(c.reading()),
            "with",
            Json.of(c.with()),
            "values",
            new Json.Obj(values)));
  }
}
