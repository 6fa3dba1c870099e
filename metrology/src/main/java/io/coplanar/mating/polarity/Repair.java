// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The smallest change after which a channel is right: one change before two, and of as many the one
 * that costs least work.
 *
 * @param steps one or two, along the channel
 * @param leaves what the channel then is: PASS, or WARN where only warnings remain
 */
public record Repair(List<Step> steps, Polarity.Result leaves) {
  /** Pairs of changes are tried while this much following of parts is not used up. */
  private static final int MOST_PARTS_FOLLOWED = 120_000;

  /** What kind of work a step is, the least first. */
  public enum Action {
    TURN_ADAPTER,
    SWAP_CORD,
    CHANGE_PINS,
    REHOUSE_END,
    UNCROSS_FIBERS,
    REPLACE_CASSETTE,
    REPLACE_CABLE,
    REPOLISH_END
  }

  /**
   * One change.
   *
   * @param part which part, from 1
   * @param words an order, for people
   */
  public record Step(int part, Action action, String words) {}

  /** In words, for people. */
  public String words() {
    return steps.stream().map(Step::words).collect(Collectors.joining("; and "))
        + (leaves == Polarity.Result.WARN ? " (a warning remains)" : "");
  }

  /** A step and the part that it leaves. */
  record Change(Step step, Part after) {
    Channel applied(Channel channel) {
      return channel.with(step.part() - 1, after);
    }
  }

  /**
   * Looks for a repair; empty where nothing is wrong, or no one or two changes help. What is only
   * warned of is repaired to PASS; a fault also to a warning, where that takes fewer changes.
   */
  public static Optional<Repair> find(Channel channel, Polarity polarity) {
    Polarity.Result now = polarity.result();
    if (now == Polarity.Result.PASS) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>(Changes.of(channel, polarity));
    changes.sort(Comparator.comparing(c -> c.step().action()));
    Search search = new Search(channel, now);
    for (Change change : changes) {
      search.attempt(List.of(change));
    }
    if (search.best().isPresent()) {
      return search.best();
    }
    for (List<Change> pair : pairs(changes)) {
      if (search.parts > MOST_PARTS_FOLLOWED) {
        break;
      }
      search.attempt(pair);
    }
    return search.best();
  }

  /** Two changes of different parts, those with the least work first. */
  private static List<List<Change>> pairs(List<Change> changes) {
    List<List<Change>> pairs = new ArrayList<>();
    // beyond so many changes the search would end before it came to the later pairs
    int most = Math.min(changes.size(), 600);
    for (int j = 1; j < most; j++) {
      for (int i = 0; i < j; i++) {
        if (changes.get(i).step().part() != changes.get(j).step().part()) {
          pairs.add(List.of(changes.get(i), changes.get(j)));
        }
      }
    }
    return pairs;
  }

  /** Keeps the first that passes, else the first that only warns. */
  private static final class Search {
    private final Channel channel;
    private final Polarity.Result now;
    private int parts;
    private Optional<Repair> passing = Optional.empty();
    private Optional<Repair> warning = Optional.empty();

    Search(Channel channel, Polarity.Result now) {
      this.channel = channel;
      this.now = now;
    }

    void attempt(List<Change> changes) {
      if (passing.isPresent()) {
        return;
      }
      Channel changed = channel;
      for (Change change : changes) {
        changed = change.applied(changed);
      }
      parts += changed.parts().size();
      Polarity.Result then = Polarity.judge(changed).result();
      if (then == Polarity.Result.PASS) {
        passing = Optional.of(repair(changes, then));
      } else if (then == Polarity.Result.WARN && now == Polarity.Result.FAIL && warning.isEmpty()) {
        warning = Optional.of(repair(changes, then));
      }
    }

    Optional<Repair> best() {
      return passing.isPresent() ? passing : warning;
    }

    private static Repair repair(List<Change> changes, Polarity.Result leaves) {
      return new Repair(
          changes.stream().map(Change::step).sorted(Comparator.comparingInt(Step::part)).toList(),
          leaves);
    }
  }
}
