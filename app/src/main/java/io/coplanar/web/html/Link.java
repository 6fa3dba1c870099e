// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

/**
 * Somewhere to go.
 *
 * @param current whether it is where one is
 */
public record Link(String text, String href, boolean current) {
  public Link(String text, String href) {
    this(text, href, false);
  }
}
