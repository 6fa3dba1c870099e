// SPDX-License-Identifier: Apache-2.0
/**
 * From an oven's log to the state of the epoxy: thermal dose, degree of cure, glass transition, and
 * whether a recipe is met.
 *
 * <p>{@link io.coplanar.cure.OvenLog#read} streams a log into a {@link
 * io.coplanar.cure.OvenRecord}; {@link io.coplanar.cure.CureJudge#judge} holds it against a {@link
 * io.coplanar.cure.Recipe}. The dose is the integral of one Arrhenius rate, in minutes at 150 °C
 * that would do the same; every constant is a setting in {@link io.coplanar.cure.CureSettings}.
 */
@NullMarked
package io.coplanar.cure;

import org.jspecify.annotations.NullMarked;
