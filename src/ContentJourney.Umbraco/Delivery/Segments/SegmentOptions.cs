using System.ComponentModel.DataAnnotations;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>
/// Settings under <c>ContentJourney:Segments</c>. They are read at start: a site either hands its segments over to a journey or
/// keeps them.
/// </summary>
internal sealed class SegmentOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney:Segments";

    /// <summary>Whether editors are offered the journey's stages as segments, and visitors get the content of theirs.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Enabled { get; set; }

    /// <summary>Alias of the journey.</summary>
    /// <value>The default is <c>default</c>.</value>
    [Required(ErrorMessage = "ContentJourney:Segments:Journey must be the alias of a journey.")]
    [RegularExpression("^[a-z0-9][a-z0-9-]{0,63}$", ErrorMessage = "ContentJourney:Segments:Journey must be an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$.")]
    public string Journey { get; set; } = Engine.Journeys.Journey.DefaultAlias;
}
