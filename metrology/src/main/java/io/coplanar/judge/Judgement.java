// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import java.util.List;

/**
 * All verdicts of one object under one profile.
 *
 * @param result FAIL beats NOT_JUDGED beats PASS
 * @param reasons why the whole is not PASS beyond its single verdicts (another fiber count, say)
 * @param conformity whether PASS is also a claim of conformity with the standard: only where every
 *     limit is verified
 */
public record Judgement(
    Profile profile,
    List<Verdict> verdicts,
    Result result,
    List<String> reasons,
    boolean conformity) {}
