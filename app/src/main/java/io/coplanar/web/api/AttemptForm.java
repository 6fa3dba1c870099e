// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An attempt as a request writes it. Whatever is left out is simply not brought, and the gate that
 * asks for it refuses; a value comes with its unit, which must be the one that the recipe measures
 * in.
 */
final class AttemptForm {
  private AttemptForm() {}

  static Attempt read(Call call, String on)
      throws ApiFault, InputFault, IntakeStopped, IOException {
    Body body = call.body();
    String step = body.text("step");
    return new Attempt(
        on,
        step,
        values(body, ValueUnits.of(call, on, step)),
        body.textsByName("choices"),
        body.textsByName("lots"),
        tools(body),
        EvidenceForm.list(body));
  }

  private static Map<String, Double> values(Body body, ValueUnits units) throws InputFault {
    Map<String, Double> all = new LinkedHashMap<>();
    for (Map.Entry<String, Body> e : body.objectsByName("values").entrySet()) {
      Body value = e.getValue();
      units.check(e.getKey(), value.text("unit"), value.path("unit"));
      all.put(e.getKey(), value.number("value"));
      value.done();
    }
    return all;
  }

  private static List<ToolUse> tools(Body body) throws InputFault {
    List<ToolUse> all = new ArrayList<>();
    for (Body one : body.objects("tools")) {
      all.add(new ToolUse(one.text("tool"), one.textOrNull("port")));
      one.done();
    }
    return all;
  }
}
