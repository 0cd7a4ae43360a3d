using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Holds a write to the consent that it relies on.</summary>
internal static class ConsentReliance
{
    /// <summary>
    /// A write that says nothing about consent itself keeps nothing where the visitor, between the reading and the write, was erased
    /// or has refused through another request.
    /// </summary>
    /// <param name="write">The write.</param>
    /// <param name="stored">The visitor as it was read; null: nobody was stored.</param>
    public static VisitorWrite RelyingOn(this VisitorWrite write, StoredVisitor? stored) => write.Consent is null
        ? write with { UnlessRefused = true, OnlyIfStored = stored is not null }
        : write;
}
