namespace ContentJourney.Engine.Experiments;

/// <summary>
/// The life of an experiment: draft, running, paused and running again, stopped, winner published. Pure: what the store must hold is
/// the caller's care.
/// </summary>
public static class ExperimentLife
{
    /// <summary>
    /// Replaces what is tested. Of an experiment that ran only the hypothesis and the weights may change; other weights make a new
    /// version, whose visitors are counted anew: before and after a change variants would differ in when their visitors came.
    /// </summary>
    public static LifeStep Change(ExperimentRecord stored, Experiment given, DateTimeOffset now)
    {
        if (stored.State == ExperimentState.Draft)
        {
            return LifeStep.To(stored with { Experiment = given });
        }

        if (!stored.IsActive)
        {
            return Refused(stored, "is over and cannot change; make a new one");
        }

        if (!IsSame(stored.Experiment, WithWeightsOf(given, stored.Experiment)))
        {
            return Refused(
                stored, "has begun: only 'hypothesis' and the variants' weights may change, or what was measured would mean two things; stop it and make a new one");
        }

        var changed = stored with { Experiment = given };
        return LifeStep.To(SameWeights(stored.Experiment, given)
            ? changed
            : changed with
            {
                Version = stored.Version + 1,
                RanBefore = TimeSpan.Zero,
                RunningSince = stored.RunningSince is null ? null : now,
            });
    }

    /// <summary>Lets a draft run.</summary>
    /// <param name="stored">The experiment.</param>
    /// <param name="others">All stored experiments; itself among them does no harm.</param>
    /// <param name="now">The instant, in UTC.</param>
    public static LifeStep Start(ExperimentRecord stored, IEnumerable<ExperimentRecord> others, DateTimeOffset now) =>
        stored.State != ExperimentState.Draft ? Refused(stored, "has begun already")
        : Rival(stored, others) is { } rival ? Refused(stored, rival)
        : LifeStep.To(stored with { State = ExperimentState.Running, StartedAt = now, RunningSince = now });

    /// <summary>Assigns nobody new until <see cref="Resume"/>.</summary>
    public static LifeStep Pause(ExperimentRecord stored, DateTimeOffset now) => stored.State == ExperimentState.Running
        ? LifeStep.To(stored with { State = ExperimentState.Paused, RanBefore = stored.RanFor(now), RunningSince = null })
        : Refused(stored, "is not running");

    /// <summary>Goes on after a pause.</summary>
    public static LifeStep Resume(ExperimentRecord stored, DateTimeOffset now) => stored.State == ExperimentState.Paused
        ? LifeStep.To(stored with { State = ExperimentState.Running, RunningSince = now })
        : Refused(stored, "is not paused");

    /// <summary>Ends it.</summary>
    public static LifeStep Stop(ExperimentRecord stored, DateTimeOffset now) => stored.IsActive
        ? LifeStep.To(stored with { State = ExperimentState.Stopped, RanBefore = stored.RanFor(now), RunningSince = null, StoppedAt = now })
        : Refused(stored, "is neither running nor paused");

    /// <summary>Says that a variant's rule set becomes live.</summary>
    /// <param name="stored">The experiment.</param>
    /// <param name="variant">The variant's alias.</param>
    /// <param name="live">The version that is live now; null: none.</param>
    public static LifeStep PublishWinner(ExperimentRecord stored, string variant, int? live)
    {
        if (WhyNoWinner(stored) is { } why)
        {
            return LifeStep.Refused(why);
        }

        return stored.Experiment.Variants.FirstOrDefault(candidate => candidate.Alias == variant) is not { RuleSetVersion: { } version }
            ? Refused(stored, $"has no variant '{variant}'; allowed: {string.Join(", ", stored.Experiment.Variants.Select(known => known.Alias))}")
            : LifeStep.To(stored with { State = ExperimentState.WinnerPublished, Winner = variant, ReplacedVersion = live == version ? null : live });
    }

    /// <summary>Why no variant can be published as the winner, as a sentence; null when one can.</summary>
    /// <param name="stored">The experiment.</param>
    public static string? WhyNoWinner(ExperimentRecord stored) =>
        stored.State != ExperimentState.Stopped ? Sentence(stored, "has no winner to publish; stop it first")
        : stored.Experiment.Kind != ExperimentKind.RuleSet ? Sentence(stored, "tests content, which editors publish: tag the winning items for the slot")
        : null;

    /// <summary>Takes <see cref="PublishWinner"/> back.</summary>
    /// <param name="stored">The experiment.</param>
    /// <param name="live">The version that is live now; null: none.</param>
    public static LifeStep UndoPublish(ExperimentRecord stored, int? live)
    {
        if (stored.State != ExperimentState.WinnerPublished)
        {
            return Refused(stored, "has no published winner");
        }

        var version = stored.Experiment.Variants.First(variant => variant.Alias == stored.Winner).RuleSetVersion;
        return live == version
            ? LifeStep.To(stored with { State = ExperimentState.Stopped, Winner = null, ReplacedVersion = null })
            : Refused(stored, $"has published version {version}, but version {live} is live by now; roll back the rule set itself");
    }

    private static LifeStep Refused(ExperimentRecord record, string why) => LifeStep.Refused(Sentence(record, why));

    private static string Sentence(ExperimentRecord record, string what) => $"The experiment '{record.Alias}' {what}.";

    private static string? Rival(ExperimentRecord stored, IEnumerable<ExperimentRecord> others)
    {
        var group = stored.Experiment.ExclusionGroup;
        var rival = others.FirstOrDefault(other => other.Alias != stored.Alias && other.IsActive && other.Experiment.Journey == stored.Experiment.Journey
            && (group is null || other.Experiment.ExclusionGroup != group));
        return rival is null
            ? null
            : $"would run beside '{rival.Alias}' on the journey '{stored.Experiment.Journey}'; allowed: both in one exclusionGroup, so that no visitor is in both";
    }

    private static Experiment WithWeightsOf(Experiment given, Experiment stored) => given with
    {
        Hypothesis = stored.Hypothesis,
        Variants = given.Variants.Count == stored.Variants.Count
            ? [.. given.Variants.Zip(stored.Variants, (variant, known) => variant with { Weight = known.Weight })]
            : given.Variants,
    };

    // By their documents: records with lists in them are equal only as instances.
    private static bool IsSame(Experiment left, Experiment right) => ExperimentDocument.ToJson(left) == ExperimentDocument.ToJson(right);

    private static bool SameWeights(Experiment left, Experiment right) =>
        left.Variants.Select(variant => variant.Weight).SequenceEqual(right.Variants.Select(variant => variant.Weight));
}
