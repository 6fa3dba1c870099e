// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workpiece on the bench, as {@code station/work.jte} shows it.
 *
 * @param now the server's clock, by which the timers run
 * @param zoneS how far the clock on the wall is ahead of UTC, in s
 * @param key the id of the attempt that the form makes: sending it twice does it once
 * @param inTheWay what forbids the step whatever is brought
 * @param refused why the attempt was refused; empty where none was
 * @param wrong what is wrong with the form; null where nothing is
 * @param who who is signed in
 * @param maySignScrap whether who is signed in may scrap without a second person
 * @param scrap the serials that are ticked as scrap
 */
record StationView(
    Work work,
    Instant now,
    int zoneS,
    String key,
    List<Input> inputs,
    List<Timer> timers,
    List<Lacks> inTheWay,
    List<Lacks> refused,
    @Nullable String wrong,
    String who,
    boolean maySignScrap,
    List<String> scrap,
    String scrapReason) {
  StationView {
    inputs = List.copyOf(inputs);
    timers = List.copyOf(timers);
    inTheWay = List.copyOf(inTheWay);
    refused = List.copyOf(refused);
    scrap = List.copyOf(scrap);
  }

  /** The same after it was refused. */
  StationView refused(List<Lacks> reasons) {
    return with(reasons, null, inputs);
  }

  /** The same with what is wrong with the form. */
  StationView wrong(String what) {
    return with(refused, what, inputs);
  }

  /** The same with what is wrong with a field; above the form where it is none of its fields. */
  StationView wrong(String field, String what) {
    boolean ours = inputs.stream().anyMatch(i -> isOf(field, i));
    return with(
        refused,
        ours ? null : what,
        inputs.stream().map(i -> isOf(field, i) ? i.wrong(what) : i).toList());
  }

  private static boolean isOf(String field, Input input) {
    return field.equals(input.name()) || field.startsWith(input.name() + ".");
  }

  /** Whether something is wrong with what was sent. */
  boolean failed() {
    return wrong != null
        || !refused.isEmpty()
        || inputs.stream().anyMatch(input -> input.wrong() != null);
  }

  private StationView with(List<Lacks> reasons, @Nullable String what, List<Input> now) {
    return new StationView(
        work,
        this.now,
        zoneS,
        key,
        now,
        timers,
        inTheWay,
        reasons,
        what,
        who,
        maySignScrap,
        scrap,
        scrapReason);
  }
}
