// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.Refusal;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All gates. Which of them a step has, its recipe says; some hold for every step. */
public final class Gates {
  private final Map<String, Gate<Step>> standing;
  private final Map<Class<? extends GateSpec>, Gate<? extends GateSpec>> asked;

  Gates(
      Map<String, Gate<Step>> standing,
      Map<Class<? extends GateSpec>, Gate<? extends GateSpec>> asked) {
    this.standing = new LinkedHashMap<>(standing);
    this.asked = Map.copyOf(asked);
  }

  /** Those that the product has; there is no way to have fewer. */
  public static Gates all() {
    return new Gates(standing(), asked());
  }

  /** The gate of the clock alone, for what is no step. */
  public static void clock(Instant now, boolean trusted, Instant latest, Reasons reasons) {
    ClockGate.check(now, trusted, latest, reasons);
  }

  /** Whether a verdict is computed here; then no person may say it. */
  public static boolean computed(String of) {
    return VerdictGate.computed(of);
  }

  static Map<String, Gate<Step>> standing() {
    Map<String, Gate<Step>> gates = new LinkedHashMap<>();
    gates.put("clock", new ClockGate());
    gates.put("person", new PersonGate());
    gates.put("hold", new HoldGate());
    gates.put("fatal", new FatalGate());
    gates.put("place", new PlaceGate());
    gates.put("order", new OrderGate());
    gates.put("asked", new AskedGate());
    gates.put("evidence", new EvidenceGate());
    return gates;
  }

  static Map<Class<? extends GateSpec>, Gate<? extends GateSpec>> asked() {
    return Map.of(
        GateSpec.Value.class, new ValueGate(),
        GateSpec.Choice.class, new ChoiceGate(),
        GateSpec.Lot.class, new LotGate(),
        GateSpec.Tool.class, new ToolGate(),
        GateSpec.Dwell.class, new DwellGate(),
        GateSpec.Cleaning.class, new CleaningGate(),
        GateSpec.Verdict.class, new VerdictGate());
  }

  /** Every reason why an attempt must be refused; none means that the step is passed. */
  public List<Refusal> check(Facts facts) {
    Reasons reasons = new Reasons();
    standing.values().forEach(gate -> gate.check(facts.step(), facts, reasons));
    facts.step().gates().forEach(spec -> check(spec, facts, reasons));
    return reasons.list();
  }

  @SuppressWarnings("unchecked") // the map pairs each spec with its gate
  private <S extends GateSpec> void check(S spec, Facts facts, Reasons reasons) {
    Gate<S> gate = (Gate<S>) asked.get(spec.getClass());
    if (gate == null) {
      throw new IllegalStateException("no gate for " + spec);
    }
    gate.check(spec, facts, reasons);
  }
}
