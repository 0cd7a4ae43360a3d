namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>What <c>POST /touchpoints</c> brings, in any of its forms.</summary>
/// <param name="Visitor">The visitor's token in the body, or null.</param>
/// <param name="ForCustomers">Whether it is the form for many known customers, which only a server may send.</param>
/// <param name="Items">The touchpoints.</param>
internal sealed record TouchpointsRequest(string? Visitor, bool ForCustomers, TouchpointItems Items);
