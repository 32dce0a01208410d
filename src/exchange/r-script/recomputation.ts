/** What is done with the two tables of a script; base R alone. */
export const recomputation = `# Ties: two ways of dealing that differ by less than this are equally extreme.
tolerance <- 1e-9
walked_up_to <- 200000
drawn <- 9999
set.seed(1)

welch <- function(value, side) {
  a <- value[side == 1]
  b <- value[side == 2]
  difference <- mean(b) - mean(a)
  if (abs(difference) <= 1e-15 * max(abs(value))) return(0)
  difference / sqrt(var(a) / length(a) + var(b) / length(b))
}

# What stays together is dealt whole, where all of it stands on one side; where it stands on both, within itself.
deals_of <- function(side, block) {
  blocks <- split(seq_along(side), factor(block, levels = unique(block)))
  is_whole <- vapply(blocks, function(own) length(unique(side[own])) == 1, TRUE)
  whole <- unname(blocks[is_whole])
  chosen <- sum(vapply(whole, function(own) side[own[1]] == 2, TRUE))
  mixed <- lapply(unname(blocks[!is_whole]), function(own) {
    list(parts = as.list(own), chosen = sum(side[own] == 2))
  })
  c(list(list(parts = whole, chosen = chosen)), mixed)
}

ways_of <- function(deal) {
  count <- length(deal$parts)
  if (count == 0) return(list(integer(0)))
  lapply(combn(count, deal$chosen, simplify = FALSE), function(taken) unlist(deal$parts[taken]))
}

permute <- function(value, side, block, one_side) {
  deals <- deals_of(side, block)
  ways <- prod(vapply(deals, function(deal) choose(length(deal$parts), deal$chosen), 1))
  to_that_side <- function(t) if (one_side == 0) abs(t) else one_side * t
  observed <- to_that_side(welch(value, side))
  statistic <- function(second) to_that_side(welch(value, ifelse(seq_along(side) %in% second, 2, 1)))
  reaches <- function(found) found >= observed - tolerance
  if (ways <= walked_up_to) {
    choices <- lapply(deals, ways_of)
    places <- as.matrix(expand.grid(lapply(choices, seq_along)))
    found <- apply(places, 1, function(place) statistic(unlist(Map(function(own, at) own[[at]], choices, place))))
    return(list(p = mean(reaches(found)), ways = ways, walked = TRUE))
  }
  found <- replicate(drawn, statistic(unlist(lapply(deals, function(deal) {
    count <- length(deal$parts)
    if (count == 0) return(integer(0))
    unlist(deal$parts[sample.int(count, deal$chosen)])
  }))))
  list(p = (sum(reaches(found)) + 1) / (drawn + 1), ways = ways, walked = FALSE)
}

flip <- function(difference, block) {
  sums <- as.vector(tapply(difference, factor(block, levels = unique(block)), sum))
  scale <- sqrt(sum(difference^2))
  observed <- abs(sum(sums)) / scale
  ways <- 2^length(sums)
  reaches <- function(signs) abs(sum(signs * sums)) / scale >= observed - tolerance
  if (ways <= walked_up_to) {
    patterns <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(sums))))
    return(list(p = mean(apply(patterns, 1, reaches)), ways = ways, walked = TRUE))
  }
  found <- replicate(drawn, reaches(sample(c(-1, 1), length(sums), replace = TRUE)))
  list(p = (sum(found) + 1) / (drawn + 1), ways = ways, walked = FALSE)
}

recomputed <- lapply(seq_len(nrow(reported)), function(line) {
  own <- films[films$line == line, ]
  said <- reported[line, ]
  answer <- list(mean1 = NA, mean2 = NA, difference = NA, tau = NA, p = NA, ways = NA, walked = NA)
  if (nrow(own) == 0) return(answer)
  if (!is.na(said$test) && said$test == "sign-flips") {
    answer$difference <- mean(own$value)
    if (!is.na(said$p)) answer[c("p", "ways", "walked")] <- flip(own$value, own$block)
    return(answer)
  }
  if (any(own$side == 1)) answer$mean1 <- mean(own$value[own$side == 1])
  if (any(own$side == 2)) answer$mean2 <- mean(own$value[own$side == 2])
  answer$difference <- answer$mean2 - answer$mean1
  if (!is.na(said$tau)) answer$tau <- cor(own$year, own$value, method = "kendall")
  if (!is.na(said$test) && !is.na(said$p)) {
    value <- if (said$test == "welch-of-roots") asin(sqrt(own$value)) else own$value
    answer[c("p", "ways", "walked")] <- permute(value, own$side, own$block, said$one_side)
  }
  answer
})

of <- function(name) vapply(recomputed, function(one) as.numeric(one[[name]]), 1)
differ <- function(name, within) {
  is_differing <- abs(of(name) - reported[[name]]) > within
  !is.na(is_differing) & is_differing
}
# All ways walked, and as many as the finding walked: the same p. Else both p were drawn, or dealt by other rules.
is_same_walk <- of("walked") == 1 & is.na(reported$draws) & of("ways") == reported$assignments
is_same_walk[is.na(is_same_walk)] <- FALSE
of_chance <- 5 * sqrt(pmax(reported$p * (1 - reported$p), 1 / drawn) * 2 / drawn)
is_wrong <- differ("mean1", 1e-9) | differ("mean2", 1e-9) | differ("difference", 1e-9) | differ("tau", 1e-9) |
  (is_same_walk & differ("p", 1e-9)) |
  (!is_same_walk & !is.na(reported$draws) & differ("p", of_chance))

print(data.frame(
  label = reported$label,
  difference_said = reported$difference, difference_recomputed = of("difference"),
  p_said = reported$p, p_recomputed = of("p"),
  ways = of("ways"), all_ways = of("walked") == 1,
  agrees = ifelse(is.na(of("difference")), NA, !is_wrong)
))
if (any(is_wrong)) quit(status = 1)
`
