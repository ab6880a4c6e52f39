-- One spelling for what people read as the same: widths (ＰＤＦ = PDF, ﾃﾞｻﾞｲﾝ = デザイン), letter case, and characters that show
-- nothing. What is searched without an index is compared through this (platform/words.ts); the search index has the same in its rows.
create function folded(words text) returns text language sql immutable parallel safe as $$
  select replace(normalize(lower(normalize(
    translate(words, U&'\00AD\200B\200C\200D\2060\FEFF', ''), NFKC)), NFKC), 'ς', 'σ')
$$;
