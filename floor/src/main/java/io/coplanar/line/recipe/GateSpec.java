// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step asks for: one record a kind of gate. Limits are inclusive. */
public sealed interface GateSpec {
  /** How refusals and deviations name it within its step: {@code lot:epoxy-mix}. */
  String gate();

  /** Where the rule comes from, in words. */
  String source();

  /** Where it stands in the file, from 1. */
  int line();

  /**
   * A tool of one of these classes was used, is in service and known.
   *
   * @param classes words of {@link ToolClass}, at least one
   * @param calibrated its calibration is not due
   * @param warm it has been on for as long as its own warm-up takes
   * @param life its blade, pad, ferrule or cord is not used up
   * @param age how old the part that wears may be, in days; null where it does not matter
   * @param reference how old its reference may be, in seconds; null where it takes none
   */
  record Tool(
      List<String> classes,
      boolean calibrated,
      boolean warm,
      boolean life,
      @Nullable Limit age,
      @Nullable Limit reference,
      String source,
      int line)
      implements GateSpec {
    public Tool {
      classes = List.copyOf(classes);
    }

    @Override
    public String gate() {
      return "tool:" + classes.getFirst();
    }

    /** How old its reference may be; null where it takes none. */
    public @Nullable Long referenceMaxAgeS() {
      return reference == null ? null : (Long) (long) reference.max();
    }
  }

  /**
   * A lot of material was used that is released, not blocked, not expired, and holds enough.
   *
   * @param kind a word of {@link LotKind}
   * @param draws how much a connector takes, in the kind's unit; 0 where nobody counts
   * @param uses its uses are counted, and not used up
   * @param mixRatio first part's weight over the second's; null where it is no mix
   * @param potLifeMin minutes since it was mixed; null where it is no mix
   * @param outgassingMin minutes in the centrifuge; null where it needs none
   */
  record Lot(
      String kind,
      long draws,
      boolean uses,
      @Nullable Limit mixRatio,
      @Nullable Limit potLifeMin,
      @Nullable Limit outgassingMin,
      String source,
      int line)
      implements GateSpec {
    @Override
    public String gate() {
      return "lot:" + kind;
    }

    /** Whether it must be within its pot life. */
    public boolean potLife() {
      return potLifeMin != null;
    }

    /** Whether it must have been outgassed. */
    public boolean outgassed() {
      return outgassingMin != null;
    }
  }

  /** A value was measured and lies within limits. */
  record Value(String name, Limit limit, int line) implements GateSpec {
    @Override
    public String gate() {
      return "value:" + name;
    }

    @Override
    public String source() {
      return limit.source();
    }

    public String unit() {
      return limit.unit();
    }

    /** NaN for none. */
    public double min() {
      return limit.min();
    }

    /** NaN for none. */
    public double max() {
      return limit.max();
    }
  }

  /** One of these answers was given. */
  record Choice(String name, List<String> oneOf, String source, int line) implements GateSpec {
    public Choice {
      oneOf = List.copyOf(oneOf);
    }

    @Override
    public String gate() {
      return "choice:" + name;
    }
  }

  /**
   * Enough time and not too much is past since another step.
   *
   * @param since an earlier step
   * @param limit in seconds
   */
  record Dwell(String since, Limit limit, int line) implements GateSpec {
    @Override
    public String gate() {
      return "dwell:" + since;
    }

    @Override
    public String source() {
      return limit.source();
    }

    /** NaN for none. */
    public double minS() {
      return limit.min();
    }

    /** NaN for none. */
    public double maxS() {
      return limit.max();
    }
  }

  /**
   * It was cleaned by one of these methods.
   *
   * @param after the step that made the dirt; empty where none did
   * @param proof each connector's image must be judged clean
   */
  record Cleaning(List<String> methods, String after, boolean proof, String source, int line)
      implements GateSpec {
    /** The methods there are. */
    public static final List<String> METHODS =
        List.of(
            "wipe-isopropyl",
            "wipe-dry",
            "rinse-di",
            "ultrasonic-di",
            "blow-filtered-air",
            "brush-bores");

    public Cleaning {
      methods = List.copyOf(methods);
    }

    @Override
    public String gate() {
      return "cleaning";
    }
  }

  /**
   * Every connector has the verdict PASS, given on bytes of its own.
   *
   * @param of a word of {@link VerdictKind}
   * @param profile of geometry: the profile's id; of cleanliness: the profile by which we judge the
   *     image, null where an inspector does; else null
   * @param cureRecipe of cure: the cure recipe's id; else null
   * @param peak of cure: the port's highest temperature in °C; null where the dose alone counts
   * @param cableType of polarity: A, B or C; else null
   * @param wavelengthsNm of loss: at which; else empty
   * @param insertionLoss of loss: in dB; else null
   * @param returnLoss of loss: in dB; else null
   */
  record Verdict(
      String of,
      @Nullable String profile,
      @Nullable String cureRecipe,
      @Nullable Limit peak,
      @Nullable String cableType,
      List<Integer> wavelengthsNm,
      @Nullable Limit insertionLoss,
      @Nullable Limit returnLoss,
      String source,
      int line)
      implements GateSpec {
    public Verdict {
      wavelengthsNm = List.copyOf(wavelengthsNm);
    }

    @Override
    public String gate() {
      return "verdict:" + of;
    }

    /** Computed by us from stored bytes; else a certified inspector says it of an image. */
    public boolean computed() {
      return VerdictKind.find(of).map(VerdictKind::computed).orElse(false)
          || of.equals(VerdictKind.CLEANLINESS.id()) && profile != null;
    }

    /** Lowest peak of a cure; null where the dose alone counts. */
    public @Nullable Double peakMinC() {
      return peak == null ? null : (Double) peak.min();
    }

    /** Largest insertion loss; NaN where it is no loss. */
    public double ilMaxDb() {
      return insertionLoss == null ? Double.NaN : insertionLoss.max();
    }

    /** Smallest return loss; NaN where it is no loss. */
    public double rlMinDb() {
      return returnLoss == null ? Double.NaN : returnLoss.min();
    }

    /** By how much insertion loss must keep away from its limit. */
    public double ilGuardDb() {
      return insertionLoss == null ? 0 : insertionLoss.guard();
    }

    /** By how much return loss must keep away from its limit. */
    public double rlGuardDb() {
      return returnLoss == null ? 0 : returnLoss.guard();
    }
  }
}
