// SPDX-License-Identifier: Apache-2.0
/**
 * The pages, one action a file, noun then verb: this folder is the site map, {@link
 * io.coplanar.web.page.Pages} the list. A page reads what the programming interface reads and asks
 * what it asks; it decides nothing. What a page is made of is in {@code web.html}.
 */
@NullMarked
package io.coplanar.web.page;

import org.jspecify.annotations.NullMarked;
