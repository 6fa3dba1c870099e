// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a polishing fixture and what sits in it: the stream {@code fixture/<id>}. */
public sealed interface FixtureEvent extends Event
    permits AttemptRefused,
        FixtureEvent.FixtureOpened,
        FixtureEvent.FixtureLoaded,
        FixtureEvent.FixtureUnloaded,
        FixtureEvent.FixtureStepDone,
        FixtureEvent.QuarantineOpened,
        FixtureEvent.QuarantineDisposed {

  /** It is there, with so many places for connectors. */
  record FixtureOpened(int positions) implements FixtureEvent {}

  /** A connector sits at a position, counted from 1. */
  record FixtureLoaded(String serial, int position) implements FixtureEvent {}

  /** A connector was taken out. */
  record FixtureUnloaded(String serial) implements FixtureEvent {}

  /**
   * All that sit in it went through a step together.
   *
   * @param run counts the fixture's steps, from 1
   */
  record FixtureStepDone(String step, int run, List<String> serials) implements FixtureEvent {
    public FixtureStepDone {
      serials = List.copyOf(serials);
    }
  }

  /**
   * Everything that shared a step is stopped.
   *
   * @param run the step's run
   * @param foundOn the connector that gave it away
   * @param serials all that are stopped
   * @param image SHA-256 of the image that shows it; null where there is none
   */
  record QuarantineOpened(
      String quarantine,
      int run,
      String step,
      String foundOn,
      List<String> serials,
      String reason,
      @Nullable String image)
      implements FixtureEvent {
    public QuarantineOpened {
      serials = List.copyOf(serials);
    }

    @Override
    public List<String> blobs() {
      return image == null ? List.of() : List.of(image);
    }
  }

  /** What becomes of each. */
  record QuarantineDisposed(String quarantine, List<Disposition> dispositions, String reason)
      implements FixtureEvent {
    public QuarantineDisposed {
      dispositions = List.copyOf(dispositions);
    }
  }

  /**
   * What becomes of one connector.
   *
   * @param backTo the step that it is worked again from; null where it is not
   */
  record Disposition(String serial, What what, @Nullable String backTo) {
    /** The three ways out. */
    public enum What {
      RELEASE,
      REWORK,
      SCRAP
    }
  }
}
