// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of stored bytes, with everything that the answer depends on; null and an empty list
 * are "not known" and make the answer NOT_JUDGED.
 */
public sealed interface Question {
  /** What is judged, as gates name it: {@code geometry}. */
  String of();

  /**
   * Whether an end face keeps within a profile.
   *
   * @param profile its id
   * @param tilt of the instrument's reference; null where it was not recorded
   */
  record Geometry(String profile, FiberPlan plan, @Nullable Tilt tilt) implements Question {
    @Override
    public String of() {
      return "geometry";
    }
  }

  /** The tilt of an interferometer's reference. */
  record Tilt(double xDeg, double yDeg) {}

  /**
   * Whether an end face's image shows it clean.
   *
   * @param profile a cleanliness profile's id
   */
  record Cleanliness(String profile, FiberPlan plan) implements Question {
    @Override
    public String of() {
      return "cleanliness";
    }
  }

  /**
   * Whether epoxy is cured by an oven's own log.
   *
   * @param recipe the cure recipe's id
   * @param peakMinC lowest peak at the port, inclusive; null where only the dose counts
   * @param from the moment that the log's first sample stands for
   * @param to the moment that its last stands for
   * @param mixedAt when the connector's epoxy was mixed; null where that is not known
   */
  record Cure(
      String recipe, @Nullable Double peakMinC, Instant from, Instant to, @Nullable Instant mixedAt)
      implements Question {
    @Override
    public String of() {
      return "cure";
    }
  }

  /** Whether fiber n of the cable, told by its color, lies at position n of the ribbon. */
  record FiberOrder(FiberPlan plan) implements Question {
    @Override
    public String of() {
      return "fiber-order";
    }
  }

  /**
   * Whether each fiber comes out where the cable's type says.
   *
   * @param type what was ordered; null where nobody said
   */
  record Polarity(FiberPlan plan, @Nullable CableType type) implements Question {
    @Override
    public String of() {
      return "polarity";
    }
  }

  /**
   * Whether every fiber loses and reflects little enough at every wavelength.
   *
   * @param ilMaxDb largest insertion loss, inclusive
   * @param rlMinDb smallest return loss, inclusive
   * @param ilGuardDb by how much insertion loss must keep away from its limit to pass; between, it
   *     is not judged
   * @param rlGuardDb the same for return loss
   */
  record Loss(
      FiberPlan plan,
      List<Integer> wavelengthsNm,
      double ilMaxDb,
      double rlMinDb,
      double ilGuardDb,
      double rlGuardDb)
      implements Question {
    public Loss {
      wavelengthsNm = List.copyOf(wavelengthsNm);
    }

    @Override
    public String of() {
      return "loss";
    }
  }
}
