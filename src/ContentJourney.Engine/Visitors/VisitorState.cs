namespace ContentJourney.Engine.Visitors;

/// <summary>A state of a stored visitor: what was read in the same state is the same.</summary>
/// <param name="Visitor">The <see cref="StoredVisitor.Id"/>.</param>
/// <param name="Revision">The <see cref="StoredVisitor.Revision"/>.</param>
public readonly record struct VisitorState(VisitorId Visitor, long Revision);
