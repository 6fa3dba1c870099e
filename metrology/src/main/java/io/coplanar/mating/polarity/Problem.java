// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import java.util.List;

/**
 * Something wrong with a channel.
 *
 * @param part which part, from 1; 0 for the whole channel
 * @param lanes numbers of the lanes or ports that suffer, rising
 * @param fibers near positions (of the channel; of the part where one is named), rising
 * @param detail one sentence, for people
 */
public record Problem(
    Code code,
    Severity severity,
    int part,
    List<Integer> lanes,
    List<Integer> fibers,
    String detail)
    implements Comparable<Problem> {

  /** What other programs go by. */
  public enum Code {
    TX_TO_TX,
    LANE_SWAP,
    PAIR_NOT_KEPT,
    PORT_ORDER,
    CROSSED_FIBERS,
    PINNING,
    APC_ADAPTER,
    KEY
  }

  /** How bad it is. */
  public enum Severity {
    FAIL,
    WARN
  }

  public Problem {
    lanes = List.copyOf(lanes);
    fibers = List.copyOf(fibers);
  }

  /** By code, then along the channel; what concerns the whole comes last. */
  @Override
  public int compareTo(Problem other) {
    int byCode = code.compareTo(other.code);
    return byCode != 0
        ? byCode
        : Integer.compare(
            part == 0 ? Integer.MAX_VALUE : part, other.part == 0 ? Integer.MAX_VALUE : other.part);
  }
}
