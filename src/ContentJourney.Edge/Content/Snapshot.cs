using ContentJourney.Edge.Delivery;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Content;

/// <summary>All content the host serves, read at one instant. Immutable.</summary>
/// <param name="Index">By tags: for matching content to decisions.</param>
/// <param name="Delivery">By id, path and query: for the native Delivery API.</param>
/// <param name="Warnings">What is wrong with tags; those items are served, but matched to nobody.</param>
internal sealed record Snapshot(ContentIndex Index, DeliveryContent Delivery, ErrorList Warnings)
{
    /// <summary>The warnings in a sentence for operators, or null.</summary>
    public string? DescribeWarnings() =>
        Warnings.IsEmpty ? null : $"The tags of some items cannot be read; first: {Warnings.Errors[0].Path} {Warnings.Errors[0].Message}";
}
