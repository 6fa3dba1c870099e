// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

/**
 * A reason against a change.
 *
 * @param code for programs
 * @param rule that was broken, a sentence
 * @param found what stands against it
 * @param next what to do
 */
public record Objection(String code, String rule, String found, String next) {}
