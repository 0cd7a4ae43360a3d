namespace ContentJourney.Edge.Delivery;

/// <summary>A page of what a query found.</summary>
/// <param name="Total">How many were found.</param>
/// <param name="Nodes">Those of the page.</param>
internal sealed record DeliveryPage(int Total, IReadOnlyList<DeliveryNode> Nodes);
