// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

/**
 * How the uncertainty counts (JCGM 106:2012, 8).
 *
 * @param guardFactor the guard band in standard uncertainties; 0 is simple acceptance
 */
public record DecisionRule(double guardFactor) {}
