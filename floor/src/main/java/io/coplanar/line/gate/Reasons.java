// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects reasons for refusing. */
public final class Reasons {
  private static final int LONGEST = 1000;

  private final List<Refusal> all = new ArrayList<>();

  /** Begins a reason; {@link Reason#next} ends it. */
  public Reason because(String code, String gate, String rule, String source) {
    return new Reason(code, gate, rule, source);
  }

  /** Those found so far. */
  public List<Refusal> list() {
    return List.copyOf(all);
  }

  /** A reason that is being told. */
  public final class Reason {
    private final String code;
    private final String gate;
    private final String rule;
    private final String source;
    private @Nullable String value;
    private @Nullable String limit;
    private @Nullable String unit;
    private @Nullable String serial;
    private boolean waivable = true;
    private boolean fatal;

    private Reason(String code, String gate, String rule, String source) {
      this.code = code;
      this.gate = gate;
      this.rule = rule;
      this.source = source;
    }

    public Reason found(@Nullable Object what) {
      String text = what == null ? null : what.toString();
      value = text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
      return this;
    }

    public Reason limit(Object what) {
      limit = what.toString();
      return this;
    }

    public Reason in(String ofUnit) {
      unit = ofUnit;
      return this;
    }

    public Reason of(String connector) {
      serial = connector;
      return this;
    }

    /** No deviation can stand in for it. */
    public Reason firm() {
      waivable = false;
      return this;
    }

    /** Nothing but working the connector again can heal it. */
    public Reason fatal() {
      fatal = true;
      return firm();
    }

    /** Says what to do, and adds the reason. */
    public void next(String what) {
      all.add(
          new Refusal(code, gate, rule, value, limit, unit, what, source, serial, waivable, fatal));
    }
  }
}
