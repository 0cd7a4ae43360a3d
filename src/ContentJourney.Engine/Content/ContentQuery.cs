using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Content;

/// <summary>What a slot asks for.</summary>
public readonly record struct ContentQuery
{
    /// <summary>Name of the slot; the journey must have it.</summary>
    public required string Slot { get; init; }

    /// <summary>Stage and persona to match.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The culture as the site spells it.</summary>
    public required string Culture { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>At most this many items, 1 to 100.</summary>
    public required int Take { get; init; }

    /// <summary>
    /// The visitor's history. Null: no visitor is known; items whose moment depends on one (<c>after</c>,
    /// <c>maxShows</c>, <c>coolDown</c>) are left out, and shows do not count in the order.
    /// </summary>
    public TouchpointHistory? History { get; init; }

    /// <summary>Where day parts are read, unless <see cref="Offset"/> is given.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The visitor's offset from UTC, if sent.</summary>
    public TimeSpan? Offset { get; init; }
}
